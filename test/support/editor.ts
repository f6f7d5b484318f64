import type { Locator, Page } from 'playwright-core';

import type { N8nLogin } from './n8n-client';

/** Uses n8n's editor in a browser the way a person does: by what is written on the screen. */
export class Editor {
	/** The panel of the node that is open. */
	private readonly panel: Locator;

	constructor(
		readonly page: Page,
		private readonly url: string,
	) {
		this.panel = page.getByTestId('ndv');
	}

	/** Signs in. */
	async signIn({ email, password }: N8nLogin): Promise<void> {
		await this.page.goto(`${this.url}/signin`);
		await this.page.locator('input[name=emailOrLdapLoginId]').fill(email);
		await this.page.locator('input[type=password]').fill(password);
		await this.page.keyboard.press('Enter');
		await this.page.waitForURL(({ pathname }) => !pathname.startsWith('/signin'));
	}

	/** Opens a workflow on the canvas. */
	async openWorkflow(workflowId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
	}

	/** A node of the open workflow on the canvas. */
	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** What shows on the canvas that a node waits. */
	waiting(name: string): Locator {
		return this.node(name).locator('[class*="_waiting_"]').first();
	}

	/** What shows on the canvas that a node is through. */
	succeeded(name: string): Locator {
		return this.node(name).getByTestId('canvas-node-status-success').first();
	}

	/** Runs the open workflow, beginning with this trigger. */
	async executeFrom(trigger: string): Promise<void> {
		await this.node(trigger).hover();
		await this.page.getByTestId(`execute-workflow-button-${trigger}`).click();
	}

	/** Opens the panel of a node of the open workflow. */
	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.panel.getByTestId('node-parameters').waitFor();
	}

	/** Closes the panel of a node. */
	async closeNode(): Promise<void> {
		await this.panel.getByTestId('ndv-close-button').click();
		await this.panel.waitFor({ state: 'hidden' });
	}

	/** The labels of the parameters that are shown, from top to bottom. */
	async parameterLabels(): Promise<string[]> {
		const labels = this.panel.getByTestId('node-parameters').locator('label[for]');
		const titles = await labels.filter({ visible: true }).all();
		return await Promise.all(
			titles.map(async (label) => (await label.locator('.n8n-text').first().innerText()).trim()),
		);
	}

	/** The options that a dropdown offers at this moment, from top to bottom. */
	async options(label: string): Promise<string[]> {
		const select = this.selectOf(label);
		const headlines = (await this.openSelect(select)).locator('.option-headline');
		await headlines.first().waitFor();
		const texts = await headlines.allInnerTexts();
		// Escape would close the whole panel.
		await select.click();
		return texts.map((text) => text.trim());
	}

	/** Chooses an option of a dropdown. */
	async chooseOption(label: string, option: string): Promise<void> {
		const select = this.selectOf(label);
		const list = await this.openSelect(select);
		await list.locator('.option-headline').getByText(option, { exact: true }).click();
		await list.waitFor({ state: 'hidden' });
	}

	/** The option that a dropdown shows as chosen. */
	async chosenOption(label: string): Promise<string> {
		return await this.selectOf(label).inputValue();
	}

	/** Replaces the text of a text parameter. */
	async fillText(label: string, text: string): Promise<void> {
		await this.parameter(label).locator('input, textarea').first().fill(text);
	}

	/** What the list of a resource locator offers, by the name of its parameter. */
	async listed(name: string): Promise<string[]> {
		const items = await this.openList(name);
		const texts = await items.allInnerTexts();
		await this.page.keyboard.press('Tab');
		return texts.map((text) => text.trim());
	}

	/** Picks an entry of a resource locator's list, after a search where one is given. */
	async pick(name: string, entry: string, search?: string): Promise<void> {
		const items = await this.openList(name);
		if (search !== undefined) await this.page.getByTestId('rlc-search').fill(search);
		await items.getByText(entry, { exact: true }).click();
		await items.first().waitFor({ state: 'hidden' });
	}

	/** Waits until a parameter is shown, such as one that n8n has to ask for. */
	async waitForLabel(label: string): Promise<void> {
		await this.parameter(label).waitFor();
	}

	/** The display name of the credential type that the node asks for at this moment. */
	async credentialType(): Promise<string> {
		const slot = this.panel.getByTestId('node-credentials-slot');
		const connect = slot.getByTestId('node-credentials-empty-state').getByRole('button');
		const select = slot.getByTestId('node-credentials-select').getByRole('combobox');
		await connect.or(select).first().waitFor();
		if (await connect.isVisible()) {
			return (await connect.innerText()).trim().replace(/^Connect to /, '');
		}
		// Each of the credentials it lists is followed by the name of its type.
		const item = (await this.openSelect(select)).getByRole('option').first();
		const type = await item.locator('.n8n-text').last().innerText();
		await select.click();
		return type.trim();
	}

	/** Writes a picture of the page to a PNG file. */
	async screenshot(file: string): Promise<void> {
		await this.page.screenshot({ path: file });
	}

	/** The innermost parameter with a label; collections enclose their parameters. */
	private parameter(label: string): Locator {
		const title = this.page.locator('label[for] .n8n-text').getByText(label, { exact: true });
		return this.panel.getByTestId('input-label').filter({ has: title, visible: true }).last();
	}

	private selectOf(label: string): Locator {
		return this.parameter(label).getByRole('combobox').first();
	}

	/** Opens the list of a resource locator and returns its entries. */
	private async openList(name: string): Promise<Locator> {
		const input = this.panel.getByTestId(`resource-locator-${name}`).getByTestId('rlc-input');
		await input.click();
		const items = this.page.getByTestId('rlc-item');
		await items.first().waitFor();
		return items;
	}

	/** Opens a dropdown and returns its list, which is elsewhere in the page. */
	private async openSelect(select: Locator): Promise<Locator> {
		await select.click();
		const listId = await select.getAttribute('aria-controls');
		const list = this.page.locator(`[id="${listId ?? ''}"]`);
		await list.waitFor();
		return list;
	}
}
