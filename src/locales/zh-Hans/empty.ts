export { empty } from '../en/empty.ts';
