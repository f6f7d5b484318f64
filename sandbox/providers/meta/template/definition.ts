/** The states of a template (Cloud API, templates). */
type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED';

/** A button as a template defines it. */
export type DefinedButton =
	| { readonly type: 'QUICK_REPLY' | 'CATALOG' | 'MPM' | 'ORDER_DETAILS'; readonly text: string }
	| {
			readonly type: 'URL';
			readonly text: string;
			readonly url: string;
			readonly example?: readonly string[];
	  }
	| { readonly type: 'PHONE_NUMBER'; readonly text: string; readonly phone_number: string }
	| { readonly type: 'COPY_CODE'; readonly example: string }
	| {
			readonly type: 'OTP';
			readonly otp_type: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP';
			readonly text: string;
	  }
	| {
			readonly type: 'FLOW';
			readonly text: string;
			readonly flow_id: string;
			readonly navigate_screen: string;
	  }
	| { readonly type: 'VOICE_CALL'; readonly text: string };

/** What stands above the body. */
export type DefinedHeader =
	| { readonly type: 'HEADER'; readonly format: 'TEXT'; readonly text: string }
	| {
			readonly type: 'HEADER';
			readonly format: 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION' | 'PRODUCT';
	  };

/** A component as a template defines it. */
export type DefinedComponent =
	| DefinedHeader
	| { readonly type: 'BODY'; readonly text: string }
	| { readonly type: 'FOOTER'; readonly text: string }
	| {
			readonly type: 'LIMITED_TIME_OFFER';
			readonly limited_time_offer: { readonly text: string; readonly has_expiration: boolean };
	  }
	| { readonly type: 'BUTTONS'; readonly buttons: readonly DefinedButton[] }
	| { readonly type: 'CAROUSEL'; readonly cards: readonly DefinedCard[] };

/** A card of a carousel as a template defines it. */
export interface DefinedCard {
	readonly components: readonly DefinedComponent[];
}

/** A template as Meta's list shows it (Cloud API, message templates). */
export interface TemplateDefinition {
	readonly id: string;
	readonly name: string;
	readonly language: string;
	readonly category: 'AUTHENTICATION' | 'MARKETING' | 'UTILITY';
	readonly sub_category?: 'ORDER_DETAILS' | 'ORDER_STATUS';
	readonly status: TemplateStatus;
	readonly rejected_reason?: string;
	/** `POSITIONAL` unless told. */
	readonly parameter_format?: 'NAMED' | 'POSITIONAL';
	readonly components: readonly DefinedComponent[];
}

/** The variables of a text: numbers or names, each once, in the order in which they come. */
export function variablesOf(text: string): string[] {
	const found = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map((match) => match[1] ?? '');
	return [...new Set(found)];
}
