import { summarise } from './statistics';

/** `1.42 s`, or `38 ms` below a second. */
export const time = (milliseconds: number): string =>
	milliseconds >= 1000
		? `${(milliseconds / 1000).toFixed(2)} s`
		: `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;

/** `74 µs`, of milliseconds. */
export const microseconds = (milliseconds: number): string =>
	`${(milliseconds * 1000).toFixed(0)} µs`;

/** `1.42 s (1.39 to 1.60)`: the median and the spread. */
export function spread(milliseconds: readonly number[]): string {
	const { median, min, max } = summarise(milliseconds);
	return `${time(median)} (${time(min)} to ${time(max)})`;
}

/** `0.62`, with as many digits as are worth telling. */
export const ratio = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** `12,345`. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `81 MB`. */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
