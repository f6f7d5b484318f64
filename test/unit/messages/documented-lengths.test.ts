import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { encoded, faultsOf } from './support/rule-cases';
import { setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/*
 * Typed from the providers' documents, and from nothing of this package, so that a wrong constant
 * can't hide behind tests that are generated from it.
 */

/** A length that a document states, and where it arrives in the request. */
interface DocumentedLength {
	/** The name of the member in the provider's document. */
	readonly documented: string;
	readonly path: string;
	readonly label: string;
	readonly max: number;
}

interface Page {
	readonly page: string;
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly lengths: readonly DocumentedLength[];
}

const PAGES: readonly Page[] = [
	{
		page: 'Infobip: send WhatsApp interactive order-status message',
		provider: 'infobip',
		kind: 'orderStatus',
		lengths: [
			{ documented: 'messageId', path: 'options.messageId', label: "'Message ID'", max: 200 },
			{
				documented: 'content.action.payment.id',
				path: 'message.referenceId',
				label: "'Payment ID'",
				max: 25,
			},
			{
				documented: 'content.action.description',
				path: 'message.description',
				label: "'Status Description'",
				max: 120,
			},
			{ documented: 'content.body.text', path: 'message.body', label: "'Body'", max: 1024 },
			{ documented: 'content.footer.text', path: 'message.footer', label: "'Footer'", max: 60 },
			{ documented: 'callbackData', path: 'correlationId', label: "'Correlation ID'", max: 4000 },
			{ documented: 'notifyUrl', path: 'options.reportUrl', label: "'Report URL'", max: 2048 },
			{ documented: 'entityId', path: 'options.entityId', label: "'Entity ID'", max: 255 },
			{
				documented: 'applicationId',
				path: 'options.applicationId',
				label: "'Application ID'",
				max: 255,
			},
		],
	},
	{
		page: 'Kaleyra: send interactive order status message',
		provider: 'kaleyra',
		kind: 'orderStatus',
		lengths: [
			{ documented: 'body.text', path: 'message.body', label: "'Body'", max: 1024 },
			{
				documented: 'order.description',
				path: 'message.description',
				label: "'Status Description'",
				max: 120,
			},
			{ documented: 'ref', path: 'correlationId', label: "'Correlation ID'", max: 255 },
			{ documented: 'ref1', path: 'options.reference1', label: "'Reference 1'", max: 255 },
			{ documented: 'ref2', path: 'options.reference2', label: "'Reference 2'", max: 255 },
		],
	},
	{
		page: 'Messangi: reply buttons',
		provider: 'messangi',
		kind: 'replyButtons',
		lengths: [
			{ documented: 'header.text', path: 'message.header.text', label: "'Header Text'", max: 60 },
			{ documented: 'body.text', path: 'message.body', label: "'Body'", max: 1024 },
			{ documented: 'footer.text', path: 'message.footer', label: "'Footer'", max: 60 },
			{
				documented: 'action.buttons.reply.title',
				path: 'message.buttons[].title',
				label: "'Title' of button 1",
				max: 20,
			},
		],
	},
	{
		page: 'Messangi: interactive list',
		provider: 'messangi',
		kind: 'list',
		lengths: [
			{ documented: 'header.text', path: 'message.header.text', label: "'Header Text'", max: 60 },
			{ documented: 'body.text', path: 'message.body', label: "'Body'", max: 1024 },
			{ documented: 'footer.text', path: 'message.footer', label: "'Footer'", max: 60 },
			{
				documented: 'action.sections.title',
				path: 'message.sections[].title',
				label: "'Title' of section 1",
				max: 24,
			},
			{
				documented: 'action.sections.rows.id',
				path: 'message.sections[].rows[].id',
				label: "'ID' of row 1 in section 1",
				max: 200,
			},
			{
				documented: 'action.sections.rows.title',
				path: 'message.sections[].rows[].title',
				label: "'Title' of row 1 in section 1",
				max: 24,
			},
			{
				documented: 'action.sections.rows.description',
				path: 'message.sections[].rows[].description',
				label: "'Description' of row 1 in section 1",
				max: 72,
			},
			{
				documented: 'action.button',
				path: 'message.buttonText',
				label: "'List Button Text'",
				max: 20,
			},
		],
	},
];

const texts: Readonly<Record<string, (length: number) => string>> = {
	letters: (length) => 'x'.repeat(length),
	address: (length) => 'https://n8n.test/'.padEnd(length, 'x'),
};

/** Header texts need a header of that type; every other field is there already. */
const baseOf = ({ kind }: Page, { path }: DocumentedLength) =>
	path === 'message.header.text' ? setAt(full(kind), 'message.header.type', 'text') : full(kind);

describe.each(PAGES)('$page', (page) => {
	test.each(page.lengths)('$documented: $max characters', (length) => {
		const { path, label, max } = length;
		const make = texts[path.endsWith('Url') ? 'address' : 'letters'] ?? String;
		const atLimit = setAt(baseOf(page, length), path, make(max));
		expect(faultsOf(page, atLimit)).toEqual([]);
		expect(JSON.stringify(encoded(page, atLimit))).toContain(make(max));

		const onePast = setAt(baseOf(page, length), path, make(max + 1));
		expect(faultsOf(page, onePast)).toEqual([
			`${label} has ${max + 1} characters, but the limit is ${max}`,
		]);
	});
});
