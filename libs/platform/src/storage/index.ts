export { FileStorage, type StoredFile } from './file-storage.js';
export { StoredFileEntity } from './stored-file.entity.js';
