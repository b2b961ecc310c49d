import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Where an operation or a route says who may use it. One that says nothing is closed. */
export const PERMISSION = 'gssr:permission';

/** Open to everybody. Roles are declared with `Access` of the identity lib. */
export const Public = (): CustomDecorator => SetMetadata(PERMISSION, 'public');
