/** `npm start`: builds the site and serves it on PORT (4173 unless set) until it is stopped. */
import { build, preview } from 'vite';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT must be a number from 1 to 65535; it is ${JSON.stringify(process.env.PORT)}.`);
  process.exit(2);
}
await build({ logLevel: 'warn' });
try {
  await preview({ preview: { port, strictPort: true }, logLevel: 'error' });
  console.log(`Breach Timeline: http://localhost:${port}/   (Ctrl+C stops it)`);
} catch (error) {
  console.error(`${error.message}. Another port: PORT=4180 npm start`);
  process.exit(1);
}
