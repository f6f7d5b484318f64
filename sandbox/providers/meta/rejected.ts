import { isJsonObject, type JsonValue } from '../../json';
import type { MetaMessage } from './message';
import type { OrderBook, ToldState } from './payments/order-book';
import { reject, type Rejection } from './rejection';
import type { TemplateBook } from './template/book';
import type { FilledComponent } from './template/message';
import { firstOf } from './template/fit';

/** What Meta knows of an account beside the message itself. */
export interface Knowledge {
	readonly templates: TemplateBook;
	/** Whether an ID was given to uploaded media. */
	readonly hasMedia: (id: string) => boolean;
	readonly orders: OrderBook;
}

/** Why Meta turns down a message that keeps to its schema; undefined if it does not. */
export function rejectionOf(message: MetaMessage, body: JsonValue, knowledge: Knowledge) {
	return (
		mediaRejection(body, knowledge) ??
		(message.template === undefined ? undefined : templateRejection(message, knowledge)) ??
		firstOf(toldStates(message), (state) => knowledge.orders.advance(state))
	);
}

const MEDIA = ['image', 'video', 'audio', 'document', 'sticker'] as const;

/** The IDs of all media in a message, wherever they stand. */
function mediaIdsIn(value: JsonValue): string[] {
	if (Array.isArray(value)) return value.flatMap(mediaIdsIn);
	if (!isJsonObject(value)) return [];
	const own = MEDIA.flatMap((type) => {
		const media = value[type];
		return isJsonObject(media) && typeof media.id === 'string' ? [media.id] : [];
	});
	return [...own, ...Object.values(value).flatMap(mediaIdsIn)];
}

function mediaRejection(body: JsonValue, { hasMedia }: Knowledge): Rejection | undefined {
	const unknown = mediaIdsIn(body).find((id) => !hasMedia(id));
	return unknown === undefined ? undefined : reject(131053, `There is no media ${unknown}`);
}

function templateRejection(message: MetaMessage, { templates }: Knowledge): Rejection | undefined {
	const { template, to, recipient } = message;
	if (template === undefined) return undefined;
	const definition = templates.list().find(({ name }) => name === template.name);
	if (to === undefined && recipient !== undefined && definition?.category === 'AUTHENTICATION') {
		return reject(131062, 'An authentication template needs a phone number');
	}
	const components = template.components ?? [];
	const filled = components.flatMap((component): readonly FilledComponent[] =>
		component.type === 'carousel'
			? component.cards.flatMap((card) => card.components)
			: [component],
	);
	return firstOf(filled, whiteSpaceFault) ?? templates.faultOf(template);
}

/** The states of orders that a message tells. */
function toldStates({ interactive, template }: MetaMessage): readonly ToldState[] {
	if (interactive?.type === 'order_status') return [interactive.action.parameters];
	const filled = (template?.components ?? []).filter((component) => component.type !== 'carousel');
	return filled
		.flatMap((component) => component.parameters)
		.flatMap((parameter) => parameter.order_status ?? []);
}

/** A variable may hold no line break, no tab and no more than four spaces in a row. */
function whiteSpaceFault({ type, parameters }: FilledComponent): Rejection | undefined {
	const wrong = parameters.some(({ text = '' }) => /[\n\r\t]| {5}/u.test(text));
	return wrong
		? reject(132018, `${type}: a text has line breaks, tabs or more than four spaces in a row`)
		: undefined;
}
