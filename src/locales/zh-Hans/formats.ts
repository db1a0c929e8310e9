export { formatWords } from '../en/formats.ts';
