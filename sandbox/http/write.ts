import type { ServerResponse } from 'node:http';
import type { Answer } from './message';

/** The body of an answer for the records: a file by what it is. */
export function answerText(answer: Answer): string {
	switch (answer.kind) {
		case 'json':
			return JSON.stringify(answer.body);
		case 'html':
			return answer.body;
		case 'bytes':
			return `[${answer.body.length} bytes of ${answer.type}]`;
		case 'empty':
			return '';
	}
}

/** The body of an answer as it goes over the wire. */
function answerBody(answer: Answer): Buffer {
	return answer.kind === 'bytes' ? answer.body : Buffer.from(answerText(answer));
}

function answerHeaders(answer: Answer, length: number): Record<string, string> {
	switch (answer.kind) {
		case 'json':
			return {
				'content-type': 'application/json; charset=utf-8',
				'content-length': String(length),
				...answer.headers,
			};
		case 'html':
			return {
				'content-type': 'text/html; charset=utf-8',
				'content-length': String(length),
				...answer.headers,
			};
		case 'bytes':
			return {
				'content-type': answer.type,
				'content-length': String(length),
				...answer.headers,
			};
		case 'empty':
			// A 204 must not carry a length, and node leaves it out by itself.
			return { ...answer.headers };
	}
}

/** Sends a whole answer. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
	const body = answerBody(answer);
	response.writeHead(answer.status, answerHeaders(answer, body.length));
	response.end(body);
}

/** Promises a whole answer, sends half of it and closes the connection. */
export function writeCutOff(response: ServerResponse, answer: Answer): void {
	const body = answerBody(answer);
	response.writeHead(answer.status, answerHeaders(answer, Math.max(body.length, 2)));
	const half = body.subarray(0, Math.floor(body.length / 2));
	response.write(half, () => response.socket?.destroy());
}

/** Breaks the connection with a TCP reset, so that the client sees ECONNRESET. */
export function reset(response: ServerResponse): void {
	response.socket?.resetAndDestroy();
}
