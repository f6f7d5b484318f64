const BASIC = /^basic +([\w+/=-]+)$/i;

/** The password in an `Authorization` header of the Basic scheme; null where there is none. */
export function readBasicPassword(header: unknown): string | null {
	const [, encoded] = (typeof header === 'string' ? BASIC.exec(header.trim()) : null) ?? [];
	if (encoded === undefined) return null;
	const [, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
	return password.length === 0 ? null : password.join(':');
}
