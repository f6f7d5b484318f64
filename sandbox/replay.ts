/*
 * `npm run replay -- conversation.json`: plays the customer's side of a saved conversation again, in a
 * sandbox that runs, and compares what the business sends. Ends with 0 only if it is the same.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import axios from 'axios';
import { z } from 'zod';

const HELP = `Usage: npm run replay -- <conversation.json> [--control <url>] [--customer <number>] [--seconds <n>]

  --control    the address of the sandbox's control server, http://127.0.0.1:5805 unless told
  --customer   another customer than the one of the conversation
  --seconds    how long to wait for each message of the business, 15 unless told
`;

const answered = z.object({ passed: z.boolean(), text: z.string() });
const refused = z.object({
	error: z.string(),
	violations: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			control: { type: 'string', default: 'http://127.0.0.1:5805' },
			customer: { type: 'string' },
			seconds: { type: 'string' },
		},
	});
	const [file] = positionals;
	if (file === undefined) {
		process.stderr.write(HELP);
		return 2;
	}
	const order = {
		recording: JSON.parse(await readFile(file, 'utf8')) as unknown,
		...(values.customer === undefined ? {} : { customer: values.customer }),
		...(values.seconds === undefined ? {} : { seconds: Number(values.seconds) }),
	};
	const { status, data } = await axios.post<unknown>(`${values.control}/phone/replays`, order, {
		proxy: false,
		validateStatus: () => true,
	});
	if (status !== 200) {
		const { error, violations } = refused.parse(data);
		const details = violations.map(({ path, message }) => `\n  ${path} ${message}`);
		throw new Error(error + details.join(''));
	}
	const { passed, text } = answered.parse(data);
	process.stdout.write(`${text}\n`);
	return passed ? 0 : 1;
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	},
);
