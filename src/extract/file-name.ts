export { type FileName, readFileName } from '../text/file-name.ts'
