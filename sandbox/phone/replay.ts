import { InboundError } from '../inbound-desk';
import type { JsonObject, JsonValue } from '../json';
import { customerKey, type Happening } from '../records/timeline';
import { type Difference, differences } from './compare';
import type { Phones } from './phones';
import { PROVIDER_TITLES } from '../provider-names';
import { orderOf, recorded, type Recording, type Turn } from './recording';

/** How a conversation is played. */
export interface ReplayOptions {
	/** Another customer than the one of the recording. */
	readonly customer?: string;
	/** How long to wait for each message of the business, and in the end for one too many. */
	readonly patience: { readonly each: number; readonly end: number };
}

/** What came of one turn. */
interface Step {
	readonly from: Turn['from'];
	readonly what: string;
	readonly problems: readonly string[];
}

/** What came of a conversation that was played again. */
export interface ReplayReport {
	readonly passed: boolean;
	readonly steps: readonly Step[];
	/** The same for people. */
	readonly text: string;
}

const inQuotes = (value: JsonValue | undefined): string =>
	value === undefined ? 'nothing' : JSON.stringify(value);

const tell = ({ path, expected, actual }: Difference): string =>
	`${path || 'the message'}: expected ${inQuotes(expected)}, got ${inQuotes(actual)}`;

/** A message or an event in a few words. */
function describe(content: JsonObject): string {
	const { type, body, text, title, header } = content;
	const said = [body, text, title].find((one) => typeof one === 'string');
	const above =
		typeof header === 'object' && header !== null && 'type' in header ? header.type : '';
	const words = said === undefined ? String(above) : `“${String(said).slice(0, 60)}”`;
	return `${String(type)} ${words}`.trim();
}

type Message = Extract<Happening, { kind: 'message' }>;

/** Plays the customer's side of a conversation again, and compares what the business sends. */
export async function replay(
	phones: Phones,
	recording: Recording,
	options: ReplayOptions,
): Promise<ReplayReport> {
	const { provider, turns } = recording;
	const customer = customerKey(options.customer ?? recording.customer);
	const ignore = new Set(recording.ignore ?? []);
	const before = phones.happenings().at(-1)?.id ?? 0;
	const sent = (): Message[] =>
		phones
			.happenings()
			.filter((one): one is Message => one.kind === 'message' && one.id > before)
			.filter((one) => one.provider === provider && one.customer === customer);

	const play = async (turn: Extract<Turn, { from: 'customer' }>): Promise<string[]> => {
		const order = orderOf(provider, turn.event, customer);
		if (!order.ok) return order.violations.map(({ path, message }) => `${path} ${message}`);
		const replyTo = turn.replyTo === undefined ? undefined : sent()[turn.replyTo];
		if (turn.replyTo !== undefined && replyTo === undefined) {
			return [`there is no message ${turn.replyTo + 1} of the business to answer`];
		}
		try {
			const answered = replyTo === undefined ? {} : { replyTo: replyTo.message.messageId };
			const deliveries = await phones.say(provider, order.value, answered);
			if (deliveries.length === 0) return ['no webhook wants it'];
			return deliveries.flatMap(({ url, answer }) =>
				'status' in answer && answer.status < 300
					? []
					: [`${url} answers ${'status' in answer ? answer.status : answer.error}`],
			);
		} catch (error) {
			if (error instanceof InboundError) return [error.message];
			throw error;
		}
	};

	const steps: Step[] = [];
	let expected = 0;
	for (const turn of turns) {
		const { from } = turn;
		if (from === 'customer') {
			steps.push({ from, what: describe(turn.event), problems: await play(turn) });
			continue;
		}
		expected += 1;
		await until(phones, () => sent().length >= expected, options.patience.each);
		const message = sent()[expected - 1];
		const problems =
			message === undefined
				? [`nothing came within ${options.patience.each / 1000} seconds`]
				: differences(turn.shown, recorded(phones.shownMessage(message)), ignore).map(tell);
		steps.push({ from, what: describe(turn.shown), problems });
		// Whatever comes after a message that is missing would be compared with the wrong one.
		if (message === undefined) break;
	}
	await until(phones, () => sent().length > expected, options.patience.end);
	for (const message of sent().slice(expected)) {
		const what = describe(recorded(phones.shownMessage(message)));
		steps.push({ from: 'business', what, problems: ['was not recorded'] });
	}
	return report(`${PROVIDER_TITLES[provider]}, ${customer}`, steps, turns.length);
}

/** Waits until something holds, or for so many milliseconds. */
async function until(phones: Phones, holds: () => boolean, milliseconds: number): Promise<void> {
	if (holds()) return;
	await new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			stop();
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		const stop = phones.onChange(() => {
			if (holds()) end();
		});
	});
}

function report(who: string, steps: readonly Step[], turns: number): ReplayReport {
	const bad = steps.filter(({ problems }) => problems.length > 0).length;
	const passed = bad === 0 && steps.length === turns;
	const lines = steps.flatMap(({ from, what, problems }, index) => [
		`${problems.length === 0 ? 'ok' : '!!'} ${String(index + 1).padStart(3)}  ${from.padEnd(8)}  ${what}`,
		...problems.map((problem) => `            ${problem}`),
	]);
	const left = turns - steps.length;
	const rest = left > 0 ? [`            ${left} more turns were not played`] : [];
	const verdict = passed
		? 'as recorded'
		: `NOT as recorded: ${bad} of ${steps.length} turns differ`;
	return { passed, steps, text: [`${who}: ${verdict}`, ...lines, ...rest].join('\n') };
}
