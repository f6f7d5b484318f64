import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../common/defined';
import type { MessageKind } from '../../messages/message';
import type { Reader } from '../reader/reader';
import { whereKnown } from './for-providers';
import { upTo } from './limit-words';
import { textField } from './text-field';

/** The body of an interactive message; `required` as the operation has it. */
export const bodyField = (required: boolean, placeholder: string): INodeProperties => ({
	...textField(
		'Body',
		'body',
		placeholder,
		`The text of the message, ${upTo('message.body')}. *Asterisks* make text bold.`,
	),
	typeOptions: { rows: 4 },
	required,
});

const footerField: INodeProperties = textField(
	'Footer',
	'footer',
	'e.g. Acme Couriers',
	`Small grey text below the body, ${upTo('message.footer')}`,
);

/** The small print below the body, for the providers that take it. */
export const footerFields = (kind: MessageKind): INodeProperties[] =>
	whereKnown(kind, 'message.footer', footerField);

/** A body that must be there, and the footer, as most interactive messages have them. */
export const textFields = (kind: MessageKind, placeholder: string): INodeProperties[] => [
	bodyField(true, placeholder),
	...footerFields(kind),
];

/** A body that may be missing, and the footer. */
export const optionalTextFields = (kind: MessageKind, placeholder: string): INodeProperties[] => [
	...whereKnown(kind, 'message.body', bodyField(false, placeholder)),
	...footerFields(kind),
];

/** The title line above the body. */
export const headerTextField: INodeProperties = textField(
	'Header Text',
	'headerText',
	'e.g. Order 7781',
	`Bold text above the body, ${upTo('message.header.text')}`,
);

/** The body of a message that must have one. */
export const readBody = (reader: Reader): string => reader.text('body', 'Body') ?? '';

/** The body, where there is one. */
export const readOptionalBody = (reader: Reader): { body?: string } =>
	defined({ body: reader.text('body', 'Body') });

/** The footer, where there is one. */
export const readFooter = (reader: Reader): { footer?: string } =>
	defined({ footer: reader.text('footer', 'Footer') });
