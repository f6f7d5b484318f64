import { times } from 'lodash';

import { baseOf, both, describeChanges, each, META } from './support/documented';
import { verdictAt } from './support/rule-cases';
import { setAt } from './support/set-at';

/* What interactive messages must be like, typed from the providers' documents. */

const products = (...counts: number[]) =>
	counts.map((count, section) => ({
		title: `Section ${section}`,
		retailerIds: times(count, (n) => `P-${section}-${n}`),
	}));

describeChanges([
	...each({
		why: 'thirty products in all sections',
		kind: 'productList',
		path: 'message.sections',
		value: products(15, 15),
		faults: [],
	}),
	...each({
		why: 'thirty-one products in all sections',
		kind: 'productList',
		path: 'message.sections',
		value: products(16, 15),
		faults: ["'Product IDs of all sections' has 31 entries, but the limit is 30"],
	}),
	...each({
		why: 'eleven sections',
		kind: 'productList',
		path: 'message.sections',
		value: products(...times(11, () => 1)),
		faults: ["'Sections' has 11 entries, but the limit is 10"],
	}),
	...each({
		why: 'a title is needed when there are several sections',
		kind: 'productList',
		path: 'message.sections',
		value: [{ retailerIds: ['A'] }, { title: 'Plates', retailerIds: ['B'] }],
		faults: ["'Title' of section 1 is empty"],
	}),
	...each({
		why: 'a single section needs none',
		kind: 'productList',
		path: 'message.sections',
		value: [{ retailerIds: ['A'] }],
		faults: [],
	}),
	...each({
		why: 'the header is required',
		kind: 'productList',
		path: 'message.header.text',
		value: '',
		faults: ["'Header Text' is empty"],
	}),
	{
		why: 'a product twice in a section',
		provider: 'infobip',
		kind: 'productList',
		path: 'message.sections',
		value: [{ title: 'Mugs', retailerIds: ['A', 'B', 'A'] }],
		faults: [
			"'Product IDs' of product 3 in section 1 is the same as 'Product IDs' of product 1 in section 1: each must be different",
		],
	},
	{
		why: 'a product in two sections',
		provider: 'infobip',
		kind: 'productList',
		path: 'message.sections',
		value: [
			{ title: 'Mugs', retailerIds: ['A'] },
			{ title: 'New', retailerIds: ['A'] },
		],
		faults: [],
	},
	...([1, 43_200] as const).flatMap((minutes) =>
		each({
			why: `a call button for ${minutes} minutes`,
			kind: 'voiceCallButton',
			path: 'message.validityMinutes',
			value: String(minutes),
			faults: [],
		}),
	),
	...each({
		why: 'a call button for no time',
		kind: 'voiceCallButton',
		path: 'message.validityMinutes',
		value: '0',
		faults: ["'Valid For (Minutes)' is 0: it must be at least 1"],
	}),
	...each({
		why: 'a call button for more than thirty days',
		kind: 'voiceCallButton',
		path: 'message.validityMinutes',
		value: '43201',
		faults: ["'Valid For (Minutes)' is 43201: it must be at most 43200"],
	}),
	{
		why: 'Infobip asks for the token of a flow',
		provider: 'infobip',
		kind: 'flow',
		path: 'message.token',
		value: undefined,
		faults: ["'Flow Token' is empty"],
	},
	...both({
		why: 'WhatsApp has one of its own',
		kind: 'flow',
		path: 'message.token',
		value: undefined,
		faults: [],
	}),
	{
		why: 'Infobip asks for the first screen, which it navigates to unless told otherwise',
		provider: 'infobip',
		kind: 'flow',
		path: 'message.screen',
		value: undefined,
		faults: ["'First Screen' is empty"],
	},
	...both({
		why: 'data is what a screen is filled with',
		kind: 'flow',
		path: 'message.screen',
		value: undefined,
		faults: ["'First Screen' is empty"],
	}),
	...each({
		why: 'the endpoint chooses the screen in a data exchange',
		kind: 'flow',
		path: 'message.action',
		value: 'dataExchange',
		faults: [
			"'First Screen' must be left out: it goes with the 'Flow Action' Navigate only",
			"'Flow Data (JSON)' must be left out: it goes with the 'Flow Action' Navigate only",
		],
	}),
	{
		why: 'Infobip knows flows by their IDs',
		provider: 'infobip',
		kind: 'flow',
		path: 'message.flow',
		value: { by: 'name', name: 'claim_form' },
		faults: ["'Flow' must be given by its ID"],
	},
	...both({
		why: 'Meta knows them by their names, too',
		kind: 'flow',
		path: 'message.flow',
		value: { by: 'name', name: 'claim_form' },
		faults: [],
	}),
	...both({
		why: 'a flow without a name',
		kind: 'flow',
		path: 'message.flow',
		value: { by: 'name', name: '' },
		faults: ["'Flow' is empty"],
	}),
	...['Open 👍', 'Open 🇮🇳', 'Open 1️⃣'].flatMap((value) =>
		both({
			why: `an emoji on the button of a flow, ${value}`,
			kind: 'flow',
			path: 'message.buttonText',
			value,
			faults: ["'Button Text' must not have an emoji"],
		}),
	),
	{
		why: 'a flow of Infobip has a text as its header',
		provider: 'infobip',
		kind: 'flow',
		path: 'message.header',
		value: { type: 'image', source: 'link', link: 'https://files.acme.test/a.jpg' },
		faults: ["'Header' must be Text"],
	},
	...both({
		why: 'Meta refuses addresses without a name',
		kind: 'urlButton',
		path: 'message.url',
		value: 'https://192.0.2.7/track',
		faults: ["'Button URL' must have a host name instead of an IP address"],
	}),
	{
		why: 'Infobip says nothing of it',
		provider: 'infobip',
		kind: 'urlButton',
		path: 'message.url',
		value: 'https://192.0.2.7/track',
		faults: [],
	},
	{
		why: 'Gupshup documents India alone',
		provider: 'gupshup',
		kind: 'addressRequest',
		path: 'message.country',
		value: 'SG',
		faults: ["'Country' must be India"],
	},
	{
		why: 'Kaleyra documents Singapore, too',
		provider: 'kaleyra',
		kind: 'addressRequest',
		variant: ['message.country', 'SG'],
		path: 'message.footer',
		value: undefined,
		faults: [],
	},
	...both({
		why: 'a part of another country',
		kind: 'addressRequest',
		path: 'message.values.sg_post_code',
		value: '049483',
		faults: ["'Postal Code' must be left out: only addresses in Singapore have it"],
	}),
	...both({
		why: 'two saved addresses with one ID',
		kind: 'addressRequest',
		path: 'message.savedAddresses',
		value: [
			{ id: 'home', value: { city: 'Mumbai' } },
			{ id: 'home', value: { city: 'Pune' } },
		],
		faults: [
			"'ID' of saved address 2 is the same as 'ID' of saved address 1: each must be different",
		],
	}),
]);

test.each(META)('%s: a long text on the button of a flow may be refused', (provider) => {
	const place = { provider, kind: 'flow' } as const;
	const path = 'message.buttonText';
	const hints = (length: number) =>
		verdictAt(place, path, setAt(baseOf(provider, 'flow'), path, 'x'.repeat(length))).hints;
	expect(hints(20)).toEqual([]);
	expect(hints(21)).toEqual(["'Button Text' has 21 characters; more than 20 may be refused"]);
});
