export {
  checkCode,
  newVerificationCode,
  normaliseCode,
  verifyUrlOf,
  type CodeCheck,
} from './verification-code.js';
