/** The part of Trusted Types that we need; browsers without them have no such rule either. */
interface Policy {
  createScriptURL(address: string): string;
}

interface Global {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [key: symbol]: Policy | undefined;
}

const POLICY = 'breach-timeline';
/** One policy a page: rules that list names mostly allow each of them once. */
const SHARED = Symbol.for(POLICY);

/**
 * Lets a script of ours be loaded under `require-trusted-types-for 'script'`. The policy is named
 * `breach-timeline`, for publishers whose rules list the names that they trust; what comes through it
 * are addresses that our own code has made, never text of a reader.
 */
export function trustScript(address: string): string {
  const page = globalThis as unknown as Global;
  page[SHARED] ??= page.trustedTypes?.createPolicy(POLICY, { createScriptURL: (trusted) => trusted });
  return page[SHARED]?.createScriptURL(address) ?? address;
}

/** Runs a classic script of ours; rejects when it does not come. */
export function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`The script ${address} did not come.`));
    });
    script.src = trustScript(address);
    document.head.append(script);
  });
}
