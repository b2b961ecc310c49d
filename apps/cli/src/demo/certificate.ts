import {
  CertificateFileDocument,
  SignOutDocument,
  VerifyCertificateDocument,
  type CertificateFileQuery,
} from '@gssr/contract';
import { AcademyClient } from '@gssr/contract/client';
import { createHash } from 'node:crypto';
import { COURSE, type Officer } from './officer.js';
import { poll } from './poll.js';
import { verify } from './verify.js';

const RENDERING_TIMEOUT_MS = 60_000;

export interface CheckedCertificate {
  code: string;
  /** Lower-case hexadecimal. */
  pdfSha256: string;
}

type FileNode = CertificateFileQuery['myCertificates']['edges'][number]['node'];
type WithFile = FileNode & { pdfUrl: string; pdfSha256: string };

/** Waits for the PDF and checks that it is one, and the very one that the server says it is. */
export async function downloadCertificate({ client, name }: Officer): Promise<WithFile> {
  const certificate = await poll(() => fileOf(client), RENDERING_TIMEOUT_MS, 'the PDF is rendered');
  verify(
    certificate.status === 'VALID' && certificate.holderName === name,
    'the certificate is valid and bears the name of its holder',
  );
  const response = await client.fetch(certificate.pdfUrl);
  const pdf = Buffer.from(await response.arrayBuffer());
  verify(
    response.status === 200 && response.headers.get('content-type') === 'application/pdf',
    'the holder can download the PDF',
  );
  verify(
    pdf.subarray(0, 5).equals(Buffer.from('%PDF-')) && pdf.subarray(-8).includes('%%EOF'),
    'the file is a complete PDF',
  );
  verify(
    createHash('sha256').update(pdf).digest('hex') === certificate.pdfSha256,
    'the PDF has the SHA-256 that the API says',
  );
  return certificate;
}

async function fileOf(client: AcademyClient): Promise<WithFile | null> {
  const { myCertificates } = await client.execute(CertificateFileDocument, {});
  const node = myCertificates.edges[0]?.node;
  return node?.pdfUrl && node.pdfSha256 ? { ...node, pdfUrl: node.pdfUrl, pdfSha256: node.pdfSha256 } : null;
}

/** Checks the code as a stranger does: as a program, as a page, over GraphQL, and mistyped. */
export async function checkAsStranger(
  baseUrl: string,
  { code, courseTitle, holderName, verifyUrl }: FileNode,
): Promise<void> {
  const stranger = new AcademyClient(baseUrl);
  verify(verifyUrl.endsWith(`/verify/${code}`), 'the certificate names the address at which it is checked');
  const said = await verification(stranger, code);
  verify(said['status'] === 'valid' && said['code'] === code, `/verify/${code} says valid`);
  verify(
    said['holderName'] === holderName && said['courseTitle'] === courseTitle,
    '/verify names the right holder and course',
  );
  verify(said['courseCode'] === COURSE, `/verify says that it is course ${COURSE}`);
  const { verifyCertificate } = await stranger.execute(VerifyCertificateDocument, { code });
  verify(
    verifyCertificate.status === 'VALID' && verifyCertificate.holderName === holderName,
    'GraphQL says the same as /verify',
  );
  await checkPage(stranger, code);
  const unknown = await verification(stranger, mistype(code));
  verify(
    unknown['status'] === 'unknown' && unknown['mistyped'] === true,
    'a mistyped code is unknown, and said to be mistyped',
  );
  verify(!JSON.stringify(unknown).includes(holderName), 'a mistyped code tells no name');
}

async function verification(stranger: AcademyClient, code: string): Promise<Record<string, unknown>> {
  const response = await stranger.fetch(`/verify/${code}`, { headers: { accept: 'application/json' } });
  verify(response.status === 200, `/verify/${code} answers programs without signing in`);
  return (await response.json()) as Record<string, unknown>;
}

async function checkPage(stranger: AcademyClient, code: string): Promise<void> {
  const response = await stranger.fetch(`/verify/${code}`, { headers: { accept: 'text/html' } });
  const page = await response.text();
  verify(
    response.status === 200 && response.headers.get('content-type')?.startsWith('text/html'),
    '/verify is a page for people',
  );
  verify(page.includes('<script'), 'the web app that shows the page is built. Build it: npm start');
}

/** Another symbol in the first place, as a slip of the finger makes it. */
const mistype = (code: string): string => `${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`;

/** The PDF is its holder's: without signing in nobody gets it. */
export async function checkClosedAfterSignOut({ client }: Officer, pdfUrl: string): Promise<void> {
  const { signOut } = await client.execute(SignOutDocument, {});
  verify(signOut, 'signing out works');
  const { status } = await client.fetch(pdfUrl);
  verify(status === 401, `the PDF is closed after signing out (the server answered ${status})`);
}
