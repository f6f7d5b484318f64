import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { WhatsAppInteractiveDialog360Api } from '../../../credentials/WhatsAppInteractiveDialog360Api.credentials';
import { WhatsAppInteractiveGupshupApi } from '../../../credentials/WhatsAppInteractiveGupshupApi.credentials';
import { WhatsAppInteractiveInfobipApi } from '../../../credentials/WhatsAppInteractiveInfobipApi.credentials';
import { WhatsAppInteractiveKaleyraApi } from '../../../credentials/WhatsAppInteractiveKaleyraApi.credentials';
import { WhatsAppInteractiveMessangiApi } from '../../../credentials/WhatsAppInteractiveMessangiApi.credentials';
import { WhatsAppInteractiveMetaCloudApi } from '../../../credentials/WhatsAppInteractiveMetaCloudApi.credentials';
import {
	canDo,
	operationOf,
	TASKS,
} from '../../../nodes/WhatsAppInteractive/operations/operations';
import {
	RESOURCE_NAMES,
	type Resource,
} from '../../../nodes/WhatsAppInteractive/operations/operation';
import { PROVIDERS, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { fromHtml, page, table } from '../markdown';
import { ACCESS } from './access';
import { SPECIALS } from './specials';

const CREDENTIALS: Readonly<Record<ProviderId, ICredentialType>> = {
	dialog360: new WhatsAppInteractiveDialog360Api(),
	gupshup: new WhatsAppInteractiveGupshupApi(),
	infobip: new WhatsAppInteractiveInfobipApi(),
	kaleyra: new WhatsAppInteractiveKaleyraApi(),
	messangi: new WhatsAppInteractiveMessangiApi(),
	metaCloud: new WhatsAppInteractiveMetaCloudApi(),
};

const numbered = (steps: readonly string[]): string =>
	steps.map((step, index) => `${index + 1}. ${step}`).join('\n');

/** Where a page stands, and what the node is called there. */
interface Place {
	readonly node: string;
	/** How the node is told which provider to use; nothing where it knows one only. */
	readonly choice: string;
	readonly credential: string;
	/** A link to a document of this repository. */
	readonly link: (file: string) => string;
}

/** The way to the first message. */
function firstMessage(provider: AnyProvider, { node, choice, link }: Place): string {
	const { key, paste, sender } = ACCESS[provider.id];
	return numbered([
		`**Get the key.**\n${key.map((step) => `   - ${step}`).join('\n')}`,
		`**Add the node.** In n8n, add **${node}** to a workflow and choose **Send text to customer** among its **Actions**; in an empty workflow they are closed, below the triggers.${choice}`,
		`**Create the credential.** ${paste} Save it: n8n tests it and says what is wrong with it.`,
		`**Open the window.** Write a WhatsApp message from your own phone to the business number: that opens the [24-hour window](${link('README.md')}#the-24-hour-window) for you. Then enter your number as **Recipient**${sender === undefined ? '' : `, as **Sender** ${sender}`}, and a **Text**.`,
		'**Choose _Execute step_.** `accepted` means that the provider has taken the message; your phone shows whether it arrived.',
	]);
}

/** What a field of the credential is for, and what it is preset to. */
function fieldWords({ description, default: preset }: INodeProperties): string {
	if (typeof preset !== 'string' || preset === '') return description ?? '';
	const words = `Preset: \`${preset}\``;
	return description === undefined ? words : `${description.replace(/\.$/, '')}. ${words}`;
}

/** What the fields of the credential are for. */
const credentialTable = ({ properties }: ICredentialType): string =>
	table(
		['Field', 'Needed', 'What it is'],
		properties.map((field) => [
			field.displayName,
			field.required === true ? 'yes' : '',
			fieldWords(field),
		]),
	);

/** The operations that a provider has, by resource. */
function operations(provider: AnyProvider): string {
	const own = TASKS.filter((task) => canDo(provider, task)).map(operationOf);
	return Object.entries(RESOURCE_NAMES)
		.map(([resource, name]: [string, string]) => ({
			name,
			operations: own.filter((each) => each.resource === (resource as Resource)),
		}))
		.filter((group) => group.operations.length > 0)
		.map((group) => `- **${group.name}**: ${group.operations.map(({ name }) => name).join(', ')}`)
		.join('\n');
}

/** How events get to the trigger, in the words of its panel. */
function receiving({ setup }: AnyProvider): string[] {
	const { automatic, forwarding, manual } = setup;
	return [
		...(automatic === undefined
			? []
			: ['### Automatic', `${automatic.description}.`, fromHtml(automatic.notice)]),
		...(forwarding === undefined ? [] : ['### Number Forwarding', fromHtml(forwarding.notice)]),
		automatic === undefined ? '### By hand, the only way' : '### Manual',
		fromHtml(manual.notice),
	];
}

/** What is to be known of a provider, at a place. */
function sections(id: ProviderId, place: Place): string[] {
	const provider = PROVIDERS[id];
	const credential = CREDENTIALS[id];
	const { trap, ownPage } = ACCESS[id];
	return [
		'## The first message',
		firstMessage(provider, place),
		...(trap === undefined ? [] : [trap]),
		'## The credential',
		`In n8n it is called _${place.credential}_. It can also be chosen in n8n's HTTP Request node, under _Predefined Credential Type_. The provider's own page: <${ownPage}>.`,
		credentialTable(credential),
		'## What can be sent',
		operations(provider),
		`Which of the provider's fields each operation offers: [coverage](${place.link('docs/coverage.md')}). What the node checks before it sends: [limits](${place.link('docs/limits.md')}).`,
		'## Receiving',
		'What the panel of the trigger says about **Registration**:',
		...receiving(provider),
		'## Good to know',
		SPECIALS[id].map((special) => `- ${special}`).join('\n'),
	];
}

/** The page on one provider. */
export const providerPage = (id: ProviderId): string =>
	page([
		`# ${PROVIDERS[id].name}`,
		'Written by `npm run docs`.',
		...sections(id, {
			node: 'WhatsApp Interactive',
			choice: ` Set **Provider** to ${PROVIDERS[id].name}.`,
			credential: CREDENTIALS[id].displayName,
			link: (file) => (file.startsWith('docs/') ? file.replace('docs/', '../') : `../../${file}`),
		}),
	]);

const REPOSITORY =
	'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main';

/** The README of the package with one provider alone, by its package.json and its node's name. */
export const packageReadme = (
	id: ProviderId,
	{ packageName, brand }: { readonly packageName: string; readonly brand: string },
): string =>
	page([
		`# ${packageName}`,
		`WhatsApp messages with buttons, lists, orders and templates in [n8n](https://n8n.io) through ${PROVIDERS[id].name}, and what customers answer. It is [n8n-nodes-whatsapp-interactive](${REPOSITORY}/README.md) with this provider alone, from the same source, and can be installed beside it: its nodes and its credential have names of their own.`,
		'## Install',
		`In n8n, open **Settings > Community Nodes > Install** and enter \`${packageName}\`. [Where this works](${REPOSITORY}/README.md#install).`,
		...sections(id, {
			node: `${brand} WhatsApp Interactive`,
			choice: '',
			credential: `${brand} WhatsApp Interactive API`,
			link: (file) => `${REPOSITORY}/${file}`,
		}),
		'## More',
		`The 24-hour window, receiving answers, errors, reliability and examples: [the README of the package for all providers](${REPOSITORY}/README.md). In its examples, replace \`n8n-nodes-whatsapp-interactive.\` by \`${packageName}.\`, and choose your credential.`,
	]);
