import fc from 'fast-check';

import type {
	TemplateButton,
	TemplateCardButton,
	TemplateFilling,
	TemplateHeader,
	TemplateText,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import type { OrderStatus } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import type { MessageOf } from '../../../nodes/WhatsAppInteractive/messages/message';
import { choicesFor, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import { link } from '../arbitrary/basics';
import { anyOrderDetails } from '../order-details/any';

/* Templates that a provider takes, of all shapes. */

const KIND = 'template';

const code = fc.stringMatching(/^[A-Za-z0-9]{1,15}$/);

/** A variable: WhatsApp takes no line breaks, tabs or long gaps. */
const line = fc.stringMatching(/^[A-Za-z0-9,.!-]{1,12}( [A-Za-z0-9]{1,12}){0,2}$/);

const retailerId = fc.stringMatching(/^[A-Z]{3}-[0-9]{1,4}$/);

const texts: fc.Arbitrary<TemplateText[]> = fc.array(fc.record({ text: line }), {
	minLength: 1,
	maxLength: 6,
});

const named: fc.Arbitrary<TemplateText[]> = fc.uniqueArray(
	fc.record({ text: line, name: fc.stringMatching(/^[a-z][a-z0-9_]{0,19}$/) }),
	{ minLength: 1, maxLength: 6, selector: ({ name }) => name },
);

const linked = <Type extends 'image' | 'video' | 'gif'>(type: Type) =>
	fc.record({ type: fc.constant(type), source: fc.constant('link' as const), link });

const degrees = (most: number): fc.Arbitrary<string> =>
	fc.integer({ min: -most * 1000, max: most * 1000 }).map((value) => String(value / 1000));

function header(provider: AnyProvider): fc.Arbitrary<TemplateHeader> {
	const all: Readonly<Record<TemplateHeader['type'], fc.Arbitrary<TemplateHeader>>> = {
		text: fc.record({ type: fc.constant('text' as const), text: line }),
		image: linked('image'),
		video: linked('video'),
		gif: linked('gif'),
		document: fc.record({
			type: fc.constant('document' as const),
			source: fc.constant('link' as const),
			link,
			filename: line.map((name) => `${name}.pdf`),
		}),
		location: fc.record({
			type: fc.constant('location' as const),
			latitude: degrees(90),
			longitude: degrees(180),
		}),
		product: fc.record({
			type: fc.constant('product' as const),
			catalogId: fc.stringMatching(/^[0-9]{6,15}$/),
			retailerId,
		}),
	};
	return fc.oneof(
		...choicesFor(provider, KIND, 'message.filling.header.type').map(
			({ value }) => all[value as TemplateHeader['type']],
		),
	);
}

const cardButtons: fc.Arbitrary<TemplateCardButton[]> = fc
	.array(
		fc.oneof(
			fc.record({ type: fc.constant('quickReply' as const), payload: line }),
			fc.record({ type: fc.constant('url' as const), suffix: code }),
		),
		{ minLength: 1, maxLength: 2 },
	)
	.map((buttons) => buttons.map((button, index) => ({ ...button, index })));

const single = (button: fc.Arbitrary<TemplateButton>): fc.Arbitrary<TemplateButton[]> =>
	button.map((one) => [one]);

const index = fc.constant(0);

const sections = fc.array(
	fc.record({
		title: line.filter(({ length }) => length <= 24),
		retailerIds: fc.uniqueArray(retailerId, { minLength: 1, maxLength: 5 }),
	}),
	{ minLength: 1, maxLength: 4 },
);

const buttons = (provider: AnyProvider): fc.Arbitrary<TemplateButton[]> =>
	fc.oneof(
		cardButtons,
		single(fc.record({ type: fc.constant('copyCode' as const), index, code })),
		single(
			fc.record(
				{
					type: fc.constant('flow' as const),
					index,
					token: code,
					data: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), line, { minKeys: 1, maxKeys: 3 }),
				},
				{ requiredKeys: ['type', 'index'] },
			),
		),
		single(
			fc.record(
				{ type: fc.constant('catalog' as const), index, thumbnailRetailerId: retailerId },
				{ requiredKeys: ['type', 'index'] },
			),
		),
		single(
			fc.record({
				type: fc.constant('products' as const),
				index,
				thumbnailRetailerId: retailerId,
				sections,
			}),
		),
		single(
			fc.record(
				{
					type: fc.constant('voiceCall' as const),
					index,
					validityMinutes: fc.integer({ min: 1, max: 43_200 }).map(String),
					callPayload: line,
				},
				{ requiredKeys: ['type', 'index'] },
			),
		),
		single(
			anyOrderDetails(provider)
				.filter(({ payment }) => ![undefined, 'UPI_PAYU', 'BRAZIL'].includes(payment.type))
				.map(({ kind: _kind, header: _header, body: _body, footer: _footer, ...details }) => ({
					type: 'orderDetails' as const,
					index: 0,
					details,
				})),
		),
	);

const cards = fc.array(
	fc.record(
		{ header: fc.oneof(linked('image'), linked('video')), body: texts, buttons: cardButtons },
		{ requiredKeys: ['header'] },
	),
	{ minLength: 1, maxLength: 10 },
);

const orderStatus = (provider: AnyProvider) => {
	const types = choicesFor(provider, KIND, 'message.filling.orderStatus.paymentType');
	const statuses = choicesFor(provider, KIND, 'message.filling.orderStatus.status');
	return fc.record(
		{
			referenceId: fc.stringMatching(/^[A-Za-z0-9_.-]{1,25}$/),
			status: fc.constantFrom(...statuses.map(({ value }) => value as OrderStatus)),
			description: line,
			...(types.length > 0 && {
				paymentType: fc.constantFrom(...types.map(({ value }) => value)),
			}),
		},
		{
			requiredKeys: [
				'referenceId',
				'status',
				...(types.length > 0 ? (['paymentType'] as const) : []),
			],
		},
	);
};

const filling = (provider: AnyProvider): fc.Arbitrary<TemplateFilling> =>
	fc.oneof(
		fc.record(
			{
				header: header(provider),
				body: provider.id === 'infobip' ? texts : fc.oneof(texts, named),
				buttons: buttons(provider),
				offerEndsAt: fc.integer({ min: 1, max: Date.UTC(2100, 0) }),
				orderStatus: orderStatus(provider),
			},
			{ requiredKeys: [] },
		),
		fc.record({ body: texts, cards }, { requiredKeys: ['cards'] }),
		fc.record({ code }),
	);

/** Any template that a provider takes. */
export const anyTemplate = (provider: AnyProvider): fc.Arbitrary<MessageOf<'template'>> =>
	fc.record({
		kind: fc.constant(KIND),
		name: fc.stringMatching(/^[a-z][a-z0-9_]{0,30}$/),
		language: fc.constantFrom('en', 'en_GB', 'pt_BR'),
		filling: filling(provider),
	});
