import { CredentialSigner } from '@gssr/certificate';
import { Access } from '@gssr/identity/graphql';
import { Controller, Get, Header } from '@nestjs/common';

/** The public keys with which the credentials inside certificates can be checked without this server. */
@Controller('.well-known')
export class KeysController {
  constructor(private readonly signer: CredentialSigner) {}

  @Access('public')
  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=3600')
  keys(): object {
    return { keys: [this.signer.publicKey] };
  }
}
