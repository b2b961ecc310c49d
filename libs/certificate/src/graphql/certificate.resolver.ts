import type { EnrolmentRow } from '@gssr/enrolment';
import { EnrolmentType } from '@gssr/enrolment/graphql';
import { Access, AttemptLimiter, ViewerOf } from '@gssr/identity/graphql';
import { type Page, told } from '@gssr/kernel';
import { httpConfig, publicUrl, type ConfigOf } from '@gssr/platform';
import { as, InvalidInput, loaderOf, NotAvailable, type GraphqlContext } from '@gssr/platform/graphql';
import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Certificates, type Certificate } from '../certificate/certificates.js';
import { Verifications } from '../certificate/verification.js';
import { verifyUrlOf } from '../code/index.js';
import {
  CertificateConnection,
  CertificateRevoked,
  CertificateType,
  RevokeCertificateInput,
  RevokeCertificateResult,
  toCertificateType,
  Verification,
} from './certificate.types.js';

const BY_ENROLMENT = Symbol('certificate by enrolment');

@Resolver(() => EnrolmentType)
export class CertificateResolver {
  private readonly baseUrl: string;

  constructor(
    private readonly certificates: Certificates,
    private readonly verifications: Verifications,
    private readonly viewerOf: ViewerOf,
    private readonly limiter: AttemptLimiter,
    @Inject(httpConfig.token) http: ConfigOf<typeof httpConfig>,
  ) {
    this.baseUrl = publicUrl(http);
  }

  @Access('signed-in')
  @Query(() => CertificateConnection, { description: "The viewer's own, newest first." })
  async myCertificates(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
  ): Promise<Page<CertificateType>> {
    const { id } = await this.viewerOf.required(context);
    const { edges, pageInfo } = await this.certificates.list(id, { first, after });
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.show(node) })), pageInfo };
  }

  @Access('public')
  @Query(() => Verification)
  async verifyCertificate(
    @Args('code') code: string,
    @Context() { request }: GraphqlContext,
  ): Promise<Verification> {
    await this.limiter.check('verify', request);
    return this.verifications.verify(code);
  }

  @Access(['ADMINISTRATOR'])
  @Mutation(() => RevokeCertificateResult)
  async revokeCertificate(
    @Args('input') { certificateId, reason }: RevokeCertificateInput,
  ): Promise<typeof RevokeCertificateResult> {
    const result = await this.certificates.revoke(certificateId, reason);
    switch (result.kind) {
      case 'revoked':
        return as(CertificateRevoked, { certificate: this.show(result.certificate) });
      case 'invalid':
        return as(InvalidInput, {
          code: 'INPUT.INVALID',
          ...told(result.problem),
          fields: [result.problem],
        });
      case 'not-available':
        return as(NotAvailable, {
          code: 'CERTIFICATE.NOT_FOUND',
          message: 'There is no such certificate. Reload the list.',
        });
    }
  }

  @ResolveField(() => CertificateType, { nullable: true })
  async certificate(
    @Parent() { id, status }: EnrolmentRow,
    @Context() context: GraphqlContext,
  ): Promise<CertificateType | null> {
    if (status !== 'COMPLETED') return null;
    const loader = loaderOf<Certificate>(context, BY_ENROLMENT, (ids) => this.certificates.byEnrolments(ids));
    const certificate = await loader.load(id);
    return certificate && this.show(certificate);
  }

  private show(certificate: Certificate): CertificateType {
    return toCertificateType(certificate, verifyUrlOf(this.baseUrl, certificate.code));
  }
}
