import { defined } from '../../common/defined';
import { asList, asText, at, isRecord, parseRecord, givenText } from '../../common/json';
import type { CardLayout, TemplateLayout } from '../../messages/template-layout';
import { metaButton, metaHeader } from '../meta/templates';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { ListedTemplate, TemplateListing } from '../query';
import { refusedCall } from '../query-problems';
import { knownFailure, saysFailure, readErrorDetails } from './decode';

const PERMISSION =
	'Use a token of the app itself in the credential, or type the name and language.';

/** The most that a page may have by Gupshup's pages. */
const PAGE_SIZE = 100;

/** The last page to ask for, from 0: a list without an end is left there. */
const LAST_PAGE = 99;

/** A card of `containerMeta`, or `containerMeta` itself; their members have the same names. */
function card(value: unknown, headerType: unknown): CardLayout {
	const header = metaHeader(headerType, at(value, 'header'));
	return {
		...(header && { header }),
		...defined({ body: givenText(at(value, 'data') ?? at(value, 'body')) }),
		buttons: asList(at(value, 'buttons')).map(metaButton),
	};
}

/** Gupshup's template type says what stands above the body, except for templates of a purpose. */
function headerTypeOf(template: unknown, container: unknown): unknown {
	return at(container, 'header') === undefined ? at(template, 'templateType') : 'TEXT';
}

/** What a template of Gupshup's is made of, most of which stands in a text of JSON. */
function gupshupLayout(template: unknown): TemplateLayout {
	const container = parseRecord(at(template, 'containerMeta')) ?? {
		data: at(template, 'data'),
	};
	const headerType = headerTypeOf(template, container);
	const layout = card(container, headerType);
	const { header, ...rest } = layout;
	return {
		...rest,
		// A template of the type TEXT without a headline has nothing above its body.
		...(header && (header.type !== 'text' || header.text !== undefined) && { header }),
		...defined({ footer: givenText(at(container, 'footer')) }),
		cards: asList(at(container, 'cards')).map((each) => card(each, at(each, 'headerType'))),
		offerEnds: at(container, 'limitedTimeOffer', 'hasExpiration') === true,
		isAuthentication: at(template, 'category') === 'AUTHENTICATION',
		isOrderStatus: at(template, 'templateType') === 'ORDER_STATUS',
	};
}

function readTemplate(template: unknown): ListedTemplate[] {
	const name = asText(at(template, 'elementName'));
	if (!isRecord(template) || name === null) return [];
	return [
		{
			id: asText(template.id),
			name,
			language: asText(template.languageCode),
			status: asText(template.status)?.toUpperCase() ?? null,
			category: asText(template.category)?.toUpperCase() ?? null,
			layout: gupshupLayout(template),
			raw: template,
		},
	];
}

/** Gupshup's templates of an app, in pages of which only a short one tells that it is the last. */
export const templates: TemplateListing = {
	call: (_ask, { id }, page) => ({
		method: 'GET',
		path: withQuery(path`/partner/app/${id}/templates`, {
			pageNo: page ?? '0',
			pageSize: PAGE_SIZE,
		}),
	}),
	read: (response, page) => {
		const { body } = response;
		const entries = at(body, 'templates');
		if (!isSuccess(response) || !Array.isArray(entries) || saysFailure(body)) {
			return refusedCall('Gupshup', response, readErrorDetails(body), {
				permission: PERMISSION,
				known: knownFailure(body),
			});
		}
		const asked = Number(page ?? 0);
		// More than a page is the whole list, given by a server that knows no pages.
		const isFull = entries.length === PAGE_SIZE;
		return {
			type: 'answered',
			result: {
				entries: entries.flatMap(readTemplate),
				...(isFull && asked < LAST_PAGE && { next: String(asked + 1) }),
			},
		};
	},
};
