import type { Page } from 'playwright';

declare global {
  /** Breaches of the policy, in words; see `watchFaults`. */
  var policyViolations: string[] | undefined;
}

/** Has each document of a page note the breaches of its policy. */
export const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.policyViolations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.policyViolations?.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });

/**
 * Collects what must not happen on any page: errors and warnings in the console, errors that nobody
 * caught, requests to another origin, and breaches of the policy as noted by `watchPolicy`. Messages that
 * fit a pattern in `harmless` are passed over. The function returned gives the list.
 */
export function watchFaults(page: Page, address: string, harmless: readonly RegExp[]): () => Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    const text = `${message.type()}: ${message.text()}`;
    const isFault = ['error', 'warning', 'assert'].includes(message.type());
    if (isFault && !harmless.some((pattern) => pattern.test(text))) faults.push(text);
  });
  page.on('pageerror', (error) => faults.push(`not caught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isLocal = protocol === 'data:' || protocol === 'blob:' || protocol === 'about:';
    if (!isLocal && origin !== new URL(address).origin) faults.push(`request to ${request.url()}`);
  });
  return async () => {
    const violations = page.isClosed() ? [] : await page.evaluate(() => globalThis.policyViolations ?? []);
    return [...faults, ...violations.filter((text) => !harmless.some((pattern) => pattern.test(text)))];
  };
}
