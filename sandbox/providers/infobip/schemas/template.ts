import type { Violation } from '../../../validation/check';
import { list, nonBlank, object, only, text, visibleText } from '../../../validation/schema';
import { envelope, type InfobipMessageWith, sender } from './envelope';
import { INFOBIP_LIMITS, TEMPLATE_LIMITS } from './limits';
import { soundOrder } from './order-rules';
import { orderState } from './order-status';
import { soundProducts } from './products';
import {
	cardButton,
	templateBody,
	type TemplateButton,
	templateButton,
	type TemplateHeader,
	templateHeader,
} from './template-parts';

/** The variables of a body. */
interface TemplateBody {
	readonly placeholders: readonly string[];
}

/** A card of a template's carousel. */
interface TemplateCard {
	readonly header: TemplateHeader;
	readonly body?: TemplateBody;
	readonly buttons?: readonly TemplateButton[];
}

/** What fills a template. */
export interface TemplateData {
	readonly body: TemplateBody;
	readonly header?: TemplateHeader;
	readonly buttons?: readonly TemplateButton[];
	readonly carousel?: { readonly cards: readonly TemplateCard[] };
	readonly limitedTimeOffer?: { readonly expirationTime: string };
	readonly orderStatus?: object;
}

/** Which template, and what fills it. */
export interface TemplateContent {
	readonly templateName: string;
	readonly language: string;
	readonly templateData: TemplateData;
}

/** One message of a template call. */
type TemplateMessage = InfobipMessageWith<TemplateContent>;

/** Several messages in one call. */
export interface TemplateRequest {
	readonly messages: readonly TemplateMessage[];
	readonly bulkId?: string;
}

const card = object(
	{ header: templateHeader },
	{ body: templateBody, buttons: list(cardButton, 1, TEMPLATE_LIMITS.cardButtons) },
);

const templateData = object(
	{ body: templateBody },
	{
		header: templateHeader,
		buttons: list(templateButton, 0, TEMPLATE_LIMITS.buttons),
		carousel: object({ cards: list(card, 1, TEMPLATE_LIMITS.cards) }),
		limitedTimeOffer: object({
			expirationTime: {
				type: 'string',
				pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$',
			},
		}),
		orderStatus: object({
			orderStatuses: list(
				object({ type: only('ORDER_STATUS'), ...orderState.required }, orderState.optional),
				1,
			),
		}),
	},
);

const content = object({
	templateName: { type: 'string', pattern: `^[a-z0-9_]{1,${TEMPLATE_LIMITS.name}}$` },
	language: nonBlank,
	templateData,
});

const smsFailover = object({ from: sender, text: visibleText(TEMPLATE_LIMITS.smsText) });

/** Infobip, send template message: the only send call that takes several messages. */
export const templateRequest = object(
	{ messages: list(envelope({ content }, [], { smsFailover }), 1) },
	{ bulkId: text(0, INFOBIP_LIMITS.bulkId) },
);

/** Buttons that must be alone. */
const SOLE: ReadonlyArray<TemplateButton['type']> = ['CATALOG', 'MULTI_PRODUCT', 'ORDER_DETAILS'];

const MOST_BUTTONS: ReadonlyArray<[type: TemplateButton['type'], most: number]> = [
	['URL', TEMPLATE_LIMITS.urlButtons],
	['COPY_CODE', TEMPLATE_LIMITS.copyCodeButtons],
	['FLOW', TEMPLATE_LIMITS.flowButtons],
];

/** What the schema can't say of the buttons of each message. */
export function templatesAreSound({ messages }: TemplateRequest): Violation[] {
	return messages.flatMap(({ content: { templateData: data } }, index) => {
		const path = `messages[${index}].content.templateData.buttons`;
		const buttons = data.buttons ?? [];
		return [
			...soundCounts(buttons, path),
			...buttons.flatMap((one, position) => soundButton(one, `${path}[${position}]`)),
		];
	});
}

function soundCounts(buttons: readonly TemplateButton[], path: string): Violation[] {
	const violations: Violation[] = [];
	const count = (type: string) => buttons.filter((one) => one.type === type).length;
	for (const [type, most] of MOST_BUTTONS) {
		if (count(type) > most) {
			violations.push({ path, message: `must have at most ${most} buttons of type ${type}` });
		}
	}
	for (const type of SOLE) {
		if (count(type) > 0 && buttons.length > 1) {
			violations.push({ path, message: `a button of type ${type} must be the only one` });
		}
	}
	return violations;
}

function soundButton(button: TemplateButton, path: string): Violation[] {
	switch (button.type) {
		case 'MULTI_PRODUCT':
			return soundProducts(button.sections, `${path}.sections`);
		case 'ORDER_DETAILS':
			return soundOrder(button.action, `${path}.action`, 'template');
		case 'QUICK_REPLY':
		case 'URL':
		case 'COPY_CODE':
		case 'FLOW':
		case 'CATALOG':
		case 'VOICE_CALL':
			return [];
	}
}
