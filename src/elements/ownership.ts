/**
 * What an explorer may do to the page around it. Attribute `address` of the element: `follow` for the
 * explorer's own page, which keeps address and view the same; `read` for a frame, whose address says the
 * view and is then left alone. Without it the element is a guest: title, language, address and history
 * of the page are not its own.
 */
export const readsAddress = (host: Element): boolean => writesAddress(host) || host.getAttribute('address') === 'read';

export const writesAddress = (host: Element): boolean => host.getAttribute('address') === 'follow';

/** Whether the document is there for this element alone. */
export const ownsDocument = readsAddress;
