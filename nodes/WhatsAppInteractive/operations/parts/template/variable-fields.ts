import type { ResourceMapperField } from 'n8n-workflow';

import { ORDER_STATUS_NAMES, ORDER_STATUSES } from '../../../messages/kinds/order-status';
import {
	isFilled,
	variablesOf,
	type ButtonLayout,
	type CardLayout,
	type HeaderLayout,
	type TemplateLayout,
} from '../../../messages/template-layout';
import type { FieldPath } from '../../../messages/rules/rules';
import { choicesFor, rulesFor, providersWithField, type AnyProvider } from '../../../providers';
import { mappedId, shownId } from './mapped-variables';
import { partsOf, wordsAround } from './template-text';

const KIND = 'template';

/** A template as its variables are asked for. */
interface Subject {
	readonly name: string;
	readonly layout: TemplateLayout;
	readonly provider: AnyProvider;
}

type Field = Pick<ResourceMapperField, 'displayName' | 'required'> &
	Partial<Pick<ResourceMapperField, 'defaultValue' | 'options' | 'readOnly' | 'removed' | 'type'>>;

const field = (id: string, { type = 'string', ...rest }: Field): ResourceMapperField => ({
	id,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	type,
	...rest,
});

const takes = ({ provider }: Subject, path: FieldPath): boolean =>
	providersWithField(path, KIND).includes(provider.id);

const requires = ({ provider }: Subject, path: FieldPath): boolean =>
	rulesFor(provider, KIND).some(
		(rule) => rule.path === path && 'required' in rule && rule.required === true,
	);

/** A field for each variable of a body. */
const bodyFields = (
	subject: Subject,
	text: string | undefined,
	label: string,
	path: ReadonlyArray<string | number>,
): ResourceMapperField[] =>
	variablesOf(text).map((variable) =>
		field(mappedId(subject.name, ...path, 'body', variable), {
			displayName: `${label} {{${variable}}}: ${wordsAround(text ?? '', variable)}`,
			required: true,
		}),
	);

/** The fields of a file: an address alone, or one of three sources. */
function fileFields(
	subject: Subject,
	type: HeaderLayout['type'],
	label: string,
	path: ReadonlyArray<string | number>,
): ResourceMapperField[] {
	const id = (member: string) => mappedId(subject.name, ...path, 'header', type, member);
	const stores = takes(subject, 'message.filling.header.id');
	const filename = 'message.filling.header.filename';
	return [
		field(id('url'), { displayName: `${label} URL (${type})`, required: !stores, type: 'url' }),
		...(stores
			? [
					field(id('id'), { displayName: `${label} ID (${type})`, required: false, removed: true }),
					field(id('binary'), {
						displayName: `${label} Binary Field (${type})`,
						required: false,
						removed: true,
					}),
				]
			: []),
		...(type === 'document'
			? [
					field(id('filename'), {
						displayName: 'Header Filename',
						required: requires(subject, filename),
					}),
				]
			: []),
	];
}

function placeFields(subject: Subject): ResourceMapperField[] {
	const id = (member: string) => mappedId(subject.name, 'header', 'location', member);
	return [
		field(id('latitude'), { displayName: 'Header Latitude', required: true }),
		field(id('longitude'), { displayName: 'Header Longitude', required: true }),
		...(takes(subject, 'message.filling.header.placeName')
			? [
					field(id('name'), { displayName: 'Header Place Name', required: false }),
					field(id('address'), { displayName: 'Header Address', required: false }),
				]
			: []),
	];
}

function headerFields(subject: Subject, header: HeaderLayout | undefined): ResourceMapperField[] {
	switch (header?.type) {
		case undefined:
			return [];
		case 'text': {
			const [variable] = variablesOf(header.text);
			if (variable === undefined) return [];
			// A number is a position, of which there is only one; a name goes along.
			const member = /^\d+$/.test(variable) ? ['text'] : ['text', variable];
			return [
				field(mappedId(subject.name, 'header', 'text', ...member), {
					displayName: `Header Text: ${wordsAround(header.text ?? '', variable)}`,
					required: true,
				}),
			];
		}
		case 'location':
			return placeFields(subject);
		case 'product':
			return [
				field(mappedId(subject.name, 'header', 'product', 'catalogId'), {
					displayName: 'Header Catalog ID',
					required: true,
				}),
				field(mappedId(subject.name, 'header', 'product', 'retailerId'), {
					displayName: 'Header Product ID',
					required: true,
				}),
			];
		case 'document':
		case 'gif':
		case 'image':
		case 'video':
			return fileFields(subject, header.type, 'Header Media', []);
	}
}

/** What one button takes: the name of each member, and its field. */
function buttonMembers(
	subject: Subject,
	{ type, text }: ButtonLayout,
): Array<readonly [member: string, field: Field]> {
	const thumbnail = 'message.filling.buttons[].thumbnailRetailerId';
	switch (type) {
		case 'fixed':
			return [];
		case 'quickReply':
			return [['payload', { displayName: 'Payload', required: true, defaultValue: text ?? null }]];
		case 'url':
			return [['suffix', { displayName: 'URL Suffix', required: true }]];
		case 'copyCode':
			return [['code', { displayName: 'Code to Copy', required: true }]];
		case 'flow':
			return [
				['token', { displayName: 'Flow Token', required: false }],
				['data', { displayName: 'Flow Data (JSON)', required: false, type: 'object' }],
			];
		case 'catalog':
			return [['thumbnail', { displayName: 'Thumbnail Product ID', required: false }]];
		case 'products':
			return [
				[
					'thumbnail',
					{ displayName: 'Thumbnail Product ID', required: requires(subject, thumbnail) },
				],
				[
					'sections',
					{
						displayName: 'Product Sections (JSON)',
						required: true,
						type: 'array',
						defaultValue: '[\n  { "title": "Mugs", "products": ["MUG-350"] }\n]',
					},
				],
			];
		case 'orderDetails':
			return [['order', { displayName: 'Order Details (JSON)', required: true, type: 'object' }]];
		case 'voiceCall':
			return [
				['minutes', { displayName: 'Call Minutes', required: false, type: 'number' }],
				['payload', { displayName: 'Call Payload', required: false }],
			];
	}
}

/** The fields of buttons; only those that take something are counted, as in an error. */
const buttonFields = (
	subject: Subject,
	buttons: readonly ButtonLayout[],
	path: ReadonlyArray<string | number>,
	label = '',
): ResourceMapperField[] =>
	buttons
		.map((button, index) => ({ button, index }))
		.filter(({ button }) => isFilled(button))
		.flatMap(({ button, index }, position) =>
			buttonMembers(subject, button).map(([member, { displayName, ...rest }]) =>
				field(mappedId(subject.name, ...path, 'button', index, button.type, member), {
					...rest,
					displayName: `${label}Button ${position + 1} ${displayName}${
						button.text === undefined ? '' : ` – “${button.text}”`
					}`,
				}),
			),
		);

const cardFields = (subject: Subject, card: CardLayout, index: number): ResourceMapperField[] => {
	const path = ['card', index];
	const label = `Card ${index + 1}`;
	return [
		...(card.header ? fileFields(subject, card.header.type, `${label} Media`, path) : []),
		...bodyFields(subject, card.body, `${label} Body`, path),
		...buttonFields(subject, card.buttons, path, `${label} `),
	];
};

function orderStatusFields(subject: Subject): ResourceMapperField[] {
	const id = (member: string) => mappedId(subject.name, 'orderStatus', member);
	const types = choicesFor(subject.provider, KIND, 'message.filling.orderStatus.paymentType');
	const statuses = choicesFor(subject.provider, KIND, 'message.filling.orderStatus.status');
	return [
		...(types.length > 0
			? [
					field(id('paymentType'), {
						displayName: 'Order Payment Type',
						required: true,
						type: 'options',
						options: [...types],
					}),
				]
			: []),
		field(id('referenceId'), {
			displayName: types.length > 0 ? 'Order Payment ID' : 'Order Reference ID',
			required: true,
		}),
		field(id('status'), {
			displayName: 'Order Status',
			required: true,
			type: 'options',
			options: ORDER_STATUSES.filter((status) =>
				statuses.some(({ value }) => value === status),
			).map((status) => ({ name: ORDER_STATUS_NAMES[status], value: status })),
		}),
		field(id('description'), { displayName: 'Order Status Description', required: false }),
	];
}

/**
 * The fields of a template for n8n's resource mapper. Their IDs say all that is needed to send them.
 */
export function variableFields(subject: Subject): ResourceMapperField[] {
	const { name, layout } = subject;
	if (layout.isAuthentication) {
		return [field(mappedId(name, 'code'), { displayName: 'Code', required: true })];
	}
	const fields = [
		...headerFields(subject, layout.header),
		...bodyFields(subject, layout.body, 'Body', []),
		...(layout.isOrderStatus ? orderStatusFields(subject) : []),
		...(layout.offerEnds
			? [
					field(mappedId(name, 'offerEndsAt'), {
						displayName: 'Offer Ends At',
						required: true,
						type: 'dateTime',
					}),
				]
			: []),
		...buttonFields(subject, layout.buttons, []),
		...layout.cards.flatMap((card, index) => cardFields(subject, card, index)),
	];
	const shown = field(shownId(name), {
		displayName: 'Template Text',
		required: false,
		readOnly: true,
		// As JSON it gets an editor with several lines, where a text has one.
		type: 'object',
		defaultValue: JSON.stringify(partsOf(layout), undefined, 2),
	});
	return fields.length === 0 ? [] : [shown, ...fields];
}
