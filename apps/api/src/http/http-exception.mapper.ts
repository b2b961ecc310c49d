import { AppError, inLanguage, told, type Sayable } from '@gssr/kernel';
import { Logger, Sentences } from '@gssr/platform';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Record<string, number> = {
  'ACCESS.SIGN_IN_REQUIRED': 401,
  'ACCESS.FORBIDDEN': 403,
  'ACCESS.TOO_MANY_ATTEMPTS': 429,
  'ACCESS.TOO_MANY_REQUESTS': 429,
  'REQUEST.INVALID_ARGUMENT': 400,
  'UPLOAD.CLOSED': 409,
  'UPLOAD.TOO_LARGE': 413,
};

interface ErrorBody extends Sayable {
  code: string;
  /** For finding it in the log. */
  requestId?: string | null;
}

/** Errors of plain HTTP routes, in the same words and codes as GraphQL's. */
@Catch()
export class HttpExceptionMapper implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly sentences: Sentences,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { status, body } = this.describe(error, request.id);
    // The route may have said already that it would send something else.
    const reply = http.getResponse<FastifyReply>().type('application/json; charset=utf-8');
    return reply.code(status).send(this.inLanguageOf(request, body));
  }

  private inLanguageOf(request: FastifyRequest, body: ErrorBody | object): object {
    if (!('message' in body) || typeof body.message !== 'string') return body;
    const { words, ...rest } = body;
    return { ...rest, message: inLanguage({ message: body.message, words }, this.sentences.for(request)) };
  }

  private describe(error: unknown, requestId: string): { status: number; body: ErrorBody | object } {
    if (error instanceof AppError)
      return { status: STATUS[error.code] ?? 400, body: { code: error.code, ...told(error) } };
    if (error instanceof HttpException) return { status: error.getStatus(), body: bodyOf(error) };
    const status = clientStatus(error);
    if (status)
      return {
        status,
        body: { code: 'REQUEST.REFUSED', message: 'This request cannot be read. Check it and try again.' },
      };
    this.logger.error('http request failed', error, { requestId });
    return {
      status: 500,
      body: {
        code: 'INTERNAL',
        message: 'Something went wrong on our side. Try again in a minute.',
        requestId,
      },
    };
  }
}

function bodyOf(error: HttpException): object {
  const response = error.getResponse();
  if (error.getStatus() !== 404)
    return typeof response === 'string' ? { code: 'REQUEST.REFUSED', message: response } : response;
  return { code: 'REQUEST.NOT_FOUND', message: 'There is nothing at this address, or it is not yours.' };
}

/** Fastify's own refusals (too large, malformed) carry their status. */
const clientStatus = (error: unknown): number | null => {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
};
