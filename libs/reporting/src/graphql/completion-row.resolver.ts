import { Certificates, verifyUrlOf, type Certificate } from '@gssr/certificate';
import { CertificateType, toCertificateType } from '@gssr/certificate/graphql';
import { httpConfig, publicUrl, type ConfigOf } from '@gssr/platform';
import { loaderOf, type GraphqlContext } from '@gssr/platform/graphql';
import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CompletionRowType } from './completion.types.js';

const BY_ENROLMENT = Symbol('certificate by enrolment, for reports');

@Resolver(() => CompletionRowType)
export class CompletionRowResolver {
  constructor(
    private readonly certificates: Certificates,
    @Inject(httpConfig.token) private readonly http: ConfigOf<typeof httpConfig>,
  ) {}

  @ResolveField(() => CertificateType, { nullable: true })
  async certificate(
    @Parent() row: CompletionRowType,
    @Context() context: GraphqlContext,
  ): Promise<CertificateType | null> {
    if (row.status !== 'COMPLETED') return null;
    const loader = loaderOf<Certificate>(context, BY_ENROLMENT, (ids) => this.certificates.byEnrolments(ids));
    const certificate = await loader.load(row.enrolmentId);
    return certificate && toCertificateType(certificate, verifyUrlOf(publicUrl(this.http), certificate.code));
  }
}
