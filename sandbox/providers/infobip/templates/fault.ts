import type { Failure } from '../../../numbers';
import type { TemplateContent, TemplateData } from '../schemas';
import type { TemplateHeader, TemplateButton } from '../schemas/template-parts';
import type { Button, Header, InfobipTemplate } from './template';

/** What the sender of a template has to fill in. */
interface Wanted {
	readonly placeholders: number;
	readonly header: Header | undefined;
	readonly buttons: readonly WantedButton[];
}

interface WantedButton {
	readonly type: TemplateButton['type'];
	readonly optional: boolean;
}

/** States of a template in which WhatsApp still sends it. */
const SENDABLE: ReadonlyArray<InfobipTemplate['status']> = ['APPROVED', 'FLAGGED', 'REINSTATED'];

/**
 * Why a message would not be delivered, or undefined. Infobip accepts it all the same and tells it
 * in the delivery report (Infobip, error codes 7008 and 7009).
 */
export function templateFault(
	templates: readonly InfobipTemplate[],
	{ templateName, language, templateData }: TemplateContent,
): Failure | undefined {
	const template = templates.find((one) => one.name === templateName && one.language === language);
	if (template === undefined || !SENDABLE.includes(template.status)) return 'unknown-template';
	return fills(template, templateData) ? undefined : 'template-arguments';
}

function fills(template: InfobipTemplate, data: TemplateData): boolean {
	if (template.category === 'AUTHENTICATION') {
		// The code goes into the body, which nobody sees, and into the button that copies it.
		const wanted: Wanted = {
			placeholders: 1,
			header: undefined,
			buttons: [{ type: 'URL', optional: false }],
		};
		return part(wanted, data) && data.carousel === undefined;
	}
	const { header, body, buttons = [], carousel, limitedTimeOffer } = template.structure;
	return (
		part({ placeholders: count(body.text), header, buttons: wantedButtons(buttons) }, data) &&
		cards(carousel?.cards ?? [], data.carousel?.cards ?? []) &&
		(limitedTimeOffer?.hasExpiration === true) === (data.limitedTimeOffer !== undefined) &&
		(template.subCategory === 'ORDER_STATUS') === (data.orderStatus !== undefined)
	);
}

type TemplateCards = NonNullable<TemplateData['carousel']>['cards'];
type KnownCards = ReadonlyArray<{
	readonly header: Header;
	readonly body?: { readonly text: string };
	readonly buttons: readonly Button[];
}>;

function cards(known: KnownCards, given: TemplateCards): boolean {
	return (
		known.length === given.length &&
		known.every(({ header, body, buttons }, index) => {
			const card = given[index];
			const placeholders = count(body?.text ?? '');
			return (
				card !== undefined && part({ placeholders, header, buttons: wantedButtons(buttons) }, card)
			);
		})
	);
}

/** What a template and each of its cards have alike. */
interface Part {
	readonly body?: { readonly placeholders: readonly string[] };
	readonly header?: TemplateHeader;
	readonly buttons?: readonly TemplateButton[];
}

function part(wanted: Wanted, given: Part): boolean {
	return (
		(given.body?.placeholders ?? []).length === wanted.placeholders &&
		headerFits(wanted.header, given.header) &&
		buttonsFit(wanted.buttons, given.buttons ?? [])
	);
}

/** A headline without a variable is not sent along; a file and a place always are. */
function headerFits(wanted: Header | undefined, given: TemplateHeader | undefined): boolean {
	const silent =
		wanted === undefined || (wanted.format === 'TEXT' && count(wanted.text ?? '') === 0);
	return silent ? given === undefined : given?.type === wanted.format;
}

/** In the order of the template; what is optional may be left out. */
function buttonsFit(wanted: readonly WantedButton[], given: readonly TemplateButton[]): boolean {
	let position = 0;
	for (const { type, optional } of wanted) {
		if (given[position]?.type === type) position += 1;
		else if (!optional) return false;
	}
	return position === given.length;
}

function wantedButtons(buttons: readonly Button[]): WantedButton[] {
	return buttons.flatMap((button): WantedButton[] => {
		switch (button.type) {
			case 'QUICK_REPLY':
			case 'COPY_CODE':
			case 'FLOW':
			case 'MULTI_PRODUCT':
			case 'ORDER_DETAILS':
				return [{ type: button.type, optional: false }];
			case 'CATALOG':
			case 'VOICE_CALL':
				return [{ type: button.type, optional: true }];
			case 'URL':
				return count(button.url) === 0 ? [] : [{ type: 'URL', optional: false }];
			case 'PHONE_NUMBER':
			case 'REQUEST_CONTACT_INFO':
				return [];
		}
	});
}

/** The number of different variables `{{n}}` in a text. */
function count(text: string): number {
	return new Set(text.match(/\{\{\s*\d+\s*\}\}/gu) ?? []).size;
}
