import { readSubmission } from '../../../nodes/WhatsAppInteractive/operations/read-submission';
import { Reader } from '../../../nodes/WhatsAppInteractive/operations/reader/reader';
import type { Circumstances } from '../../../nodes/WhatsAppInteractive/operations/reader/value-reader';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';

/** The parameters of a node, as n8n hands them over once their expressions are resolved. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A reader of parameters. */
export const readerOf = (parameters: Parameters): Reader => new Reader((name) => parameters[name]);

/** The texts of what a reader could not read. */
export const faultsOf = ({ faults }: Pick<Reader, 'faults'>): string[] =>
	faults.map(({ text }) => text);

/** When the items of these tests are read, in milliseconds since 1970. */
export const PREPARED_AT = Date.UTC(2026, 10, 21);

/**
 * Reads an item the way that the node does: n8n gives '' for a parameter that is not shown.
 * @param more what else is known of the run
 */
export function read(
	kind: MessageKind,
	parameters: Parameters,
	more: Pick<Circumstances, 'hasGap'> = {},
) {
	const item = readSubmission(kind, (name) => (name in parameters ? parameters[name] : ''), {
		timezone: 'Asia/Kolkata',
		now: PREPARED_AT,
		...more,
	});
	return item.type === 'read'
		? { ...item, faults: [] }
		: { ...item, submission: item.draft, faults: item.faults.map(({ text }) => text) };
}

/** What every table below leaves as it is. */
export const ADDRESS: Parameters = { sender: '919800000000', recipient: '+91 98000 00001' };

/** What every submission of these tables has around its message. */
export const ADDRESSED = { ...ADDRESS, options: {}, preparedAt: PREPARED_AT };
