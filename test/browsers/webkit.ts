import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { MINI_BROWSER, WEBKIT_ENVIRONMENT } from '../../src/build/browsers.mjs';
import type { BrowserWindow, Engine, Paper } from './window.ts';

/** Height of the browser's own bar over the page, CSS pixels. */
const BAR = 38;

/** Keys without a letter, as WebDriver codes them. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Tab: '\uE004',
};
const SHIFT = '\uE008';

/** WebKitGTK's small browser, driven over WebDriver; on the screen of the environment. */
export async function launchWebKit(): Promise<Engine> {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, ...WEBKIT_ENVIRONMENT },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await answering(address);
  const { sessionId, capabilities } = (await send(address, 'POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] } },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${address}/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    async open() {
      const window = windowOf(session);
      await window.resize(1_440, 900);
      return window;
    },
    async close() {
      await send(session, 'DELETE', '');
      driver.kill();
      await once(driver, 'exit');
    },
  };
}

function windowOf(session: string): BrowserWindow {
  const post = (path: string, body: object = {}) => send(session, 'POST', path, body);
  const pointer = (...actions: object[]) =>
    post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const moved = (x: number, y: number) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const keys = (...actions: object[]) => post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const pressed = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    // The callback is told what came of it, since an error in a promise would never be heard.
    const script = `const told = arguments[0];
      Promise.resolve().then(() => (${expression})).then(
        (value) => told({ value: value === undefined ? null : JSON.stringify(value) }),
        (error) => told({ error: String(error) }));`;
    const { value, error } = (await post('/execute/async', { script, args: [] })) as {
      value?: string | null;
      error?: string;
    };
    if (error) throw new Error(error);
    return (typeof value === 'string' ? JSON.parse(value) : undefined) as Value;
  };
  return {
    engine: 'webkit',
    async open(address) {
      await post('/url', { url: 'about:blank' });
      await post('/url', { url: address });
    },
    async resize(width, height) {
      await post('/window/rect', { x: 0, y: 0, width, height: height + BAR });
    },
    evaluate,
    async click(x, y) {
      await pointer(moved(x, y), down, up);
    },
    async drag([x, y], to) {
      const steps = [1, 2, 3, 4, 5].map((step) => moved(x + ((to[0] - x) * step) / 5, y + ((to[1] - y) * step) / 5));
      await pointer(moved(x, y), down, ...steps, up);
    },
    async wheel(x, y, by, ctrl = false) {
      if (ctrl) {
        // Its driver loses the Ctrl key on the way to a wheel.
        await evaluate(`(() => {
          let target = document.elementFromPoint(${x}, ${y});
          while (target.shadowRoot?.elementFromPoint(${x}, ${y})) {
            const inner = target.shadowRoot.elementFromPoint(${x}, ${y});
            if (inner === target) break;
            target = inner;
          }
          target.dispatchEvent(new WheelEvent('wheel', { deltaY: ${by}, clientX: ${x}, clientY: ${y}, ctrlKey: true,
            bubbles: true, composed: true, cancelable: true }));
        })()`);
        return;
      }
      const scroll = { type: 'scroll', duration: 0, x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: by };
      await post('/actions', {
        actions: [{ type: 'wheel', id: 'wheel', actions: [{ ...scroll, origin: 'viewport' }] }],
      });
    },
    async key(key, shift = false) {
      const value = KEYS[key] ?? key;
      if (!shift) await keys(...pressed(value));
      else await keys({ type: 'keyDown', value: SHIFT }, ...pressed(value), { type: 'keyUp', value: SHIFT });
    },
    async type(text) {
      await keys(...[...text].flatMap(pressed));
    },
    async screenshot() {
      return Buffer.from((await send(session, 'GET', '/screenshot')) as string, 'base64');
    },
    async print(paper) {
      return printed((await send(session, 'GET', '/url')) as string, paper);
    },
    // It has one window, which is opened anew.
    async close() {
      await post('/url', { url: 'about:blank' });
    },
  };
}

/** Prints an address as readers do, by a program of its own: the driver knows no printing. */
async function printed(address: string, paper: Paper): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-print-'));
  try {
    const file = join(folder, 'page.pdf');
    const program = fileURLToPath(new URL('webkit-print.py', import.meta.url));
    // Not in step with it: the site that it prints is served from here.
    await promisify(execFile)('/usr/bin/python3', [program, address, pathToFileURL(file).href, paper], {
      env: { ...process.env, ...WEBKIT_ENVIRONMENT },
      timeout: 60_000,
    });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function send(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${base}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}

/** Waits until the driver answers, at most half a minute. */
async function answering(address: string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      await send(address, 'GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free on 127.0.0.1.');
  return address.port;
}
