export { details } from '../en/details.ts';
