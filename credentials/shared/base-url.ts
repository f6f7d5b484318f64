/**
 * An expression that turns a credential field with a host or an address, as people paste it, into
 * an address without a slash at the end or a dot behind the host. The node does the same in
 * `normaliseBaseUrl`; a test holds the two together.
 */
export const baseUrlExpression = (field: string): string =>
	`$credentials.${field}.trim().replace(/(?<!\\/)\\/+$/, "").replace(/^(?![a-z][a-z0-9+.-]*:\\/\\/)/i, "https://").replace(/^([^:]*:\\/\\/[^\\/?#]*?)\\.(?=(:\\d+)?([\\/?#]|$))/, "$1")`;
