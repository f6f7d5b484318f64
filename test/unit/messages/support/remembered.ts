/** What a generator gives, worked out when it is first asked for, and kept for whoever asks again. */
export class Remembered<Value> implements Iterable<Value> {
	private readonly known: Value[] = [];

	constructor(private readonly source: Iterator<Value>) {}

	*[Symbol.iterator](): Generator<Value> {
		for (let position = 0; ; position++) {
			const known = this.known[position];
			if (known !== undefined) {
				yield known;
				continue;
			}
			const next = this.source.next();
			if (next.done === true) return;
			this.known.push(next.value);
			yield next.value;
		}
	}
}

/** The first value of which something is so; those behind it are not worked out. */
export function findAmong<Value>(
	values: Iterable<Value>,
	isSo: (value: Value) => boolean,
): Value | undefined {
	for (const value of values) if (isSo(value)) return value;
	return undefined;
}
