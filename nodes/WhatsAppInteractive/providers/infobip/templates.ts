import { defined } from '../../common/defined';
import { asList, asText, at, isRecord, lookUp, givenText } from '../../common/json';
import type {
	ButtonLayout,
	CardLayout,
	HeaderLayout,
	TemplateLayout,
} from '../../messages/template-layout';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { ListedTemplate, TemplateAsk, TemplateListing } from '../query';
import { refusedCall } from '../query-problems';
import { saysFailure, readErrorDetails } from './decode';

/** The most that the list of the account gives at once. */
const PAGE_SIZE = 100;

const PERMISSION = 'Give the API key the scope whatsapp:manage, or type the name and language.';

const BUTTON_TYPES: Readonly<Record<string, ButtonLayout['type']>> = {
	CATALOG: 'catalog',
	COPY_CODE: 'copyCode',
	FLOW: 'flow',
	MULTI_PRODUCT: 'products',
	ORDER_DETAILS: 'orderDetails',
	QUICK_REPLY: 'quickReply',
	URL: 'url',
	VOICE_CALL: 'voiceCall',
};

const HEADER_TYPES: Readonly<Record<string, HeaderLayout['type']>> = {
	DOCUMENT: 'document',
	GIF: 'gif',
	IMAGE: 'image',
	LOCATION: 'location',
	TEXT: 'text',
	VIDEO: 'video',
};

const button = (value: unknown): ButtonLayout => ({
	type: lookUp(BUTTON_TYPES, asText(at(value, 'type'))) ?? 'fixed',
	...defined({ text: givenText(at(value, 'text')), url: givenText(at(value, 'url')) }),
});

function card(value: unknown): CardLayout {
	const type = lookUp(HEADER_TYPES, asText(at(value, 'header', 'format')));
	return {
		...(type && { header: { type, ...defined({ text: givenText(at(value, 'header', 'text')) }) } }),
		...defined({ body: givenText(at(value, 'body', 'text')) }),
		buttons: asList(at(value, 'buttons')).map(button),
	};
}

/** What a template of Infobip's is made of (its `structure`). */
function infobipLayout(template: unknown): TemplateLayout {
	const structure = at(template, 'structure');
	return {
		...card(structure),
		...defined({ footer: givenText(at(structure, 'footer', 'text')) }),
		cards: asList(at(structure, 'carousel', 'cards')).map(card),
		offerEnds: at(structure, 'limitedTimeOffer', 'hasExpiration') === true,
		isAuthentication: at(template, 'category') === 'AUTHENTICATION',
		isOrderStatus: at(template, 'subCategory') === 'ORDER_STATUS',
	};
}

function readTemplate(template: unknown): ListedTemplate[] {
	const name = asText(at(template, 'name'));
	if (!isRecord(template) || name === null) return [];
	return [
		{
			id: asText(template.id),
			name,
			language: asText(template.language),
			status: asText(template.status),
			category: asText(template.category),
			layout: infobipLayout(template),
			raw: template,
		},
	];
}

/** Whether the list of the sender answers, which comes at once and without filters. */
const isOfSender = ({ sender, ...filters }: TemplateAsk): boolean =>
	sender !== undefined && Object.values(filters).every((filter) => filter === undefined);

/** Infobip's templates: of a sender all at once, otherwise of the account in pages. */
export const templates: TemplateListing = {
	filters: ['sender', 'applicationId', 'entityId'],
	call: (ask, _account, page) => ({
		method: 'GET',
		path: isOfSender(ask)
			? path`/whatsapp/2/senders/${ask.sender?.digits}/templates`
			: withQuery(path`/whatsapp/1/templates`, {
					...ask,
					sender: ask.sender?.digits,
					page: page ?? '0',
					size: PAGE_SIZE,
				}),
	}),
	read: (response) => {
		const { body } = response;
		const entries = at(body, 'templates') ?? at(body, 'results');
		if (!isSuccess(response) || !Array.isArray(entries) || saysFailure(body)) {
			return refusedCall('Infobip', response, readErrorDetails(body), { permission: PERMISSION });
		}
		const page = Number(asText(at(body, 'paging', 'page')) ?? 0);
		const pages = Number(asText(at(body, 'paging', 'totalPages')) ?? 0);
		return {
			type: 'answered',
			result: {
				entries: entries.flatMap(readTemplate),
				...(page + 1 < pages && { next: String(page + 1) }),
			},
		};
	},
};
