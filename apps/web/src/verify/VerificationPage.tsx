import { VerifyCertificateDocument } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { request } from '../api/request.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { VerificationView } from './VerificationView.js';

export default function VerificationPage() {
  const { code = '' } = useParams();
  const query = useQuery({
    queryKey: ['verification', code],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(VerifyCertificateDocument, { code }, { signal })).verifyCertificate,
  });
  return (
    <div className={page['page']}>
      <QueryView query={query}>
        {(verification) => <VerificationView verification={verification} />}
      </QueryView>
    </div>
  );
}
