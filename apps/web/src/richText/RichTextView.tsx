import type { RichBlock, RichText } from '@gssr/contract';
import type { ReactNode } from 'react';
import { RichInlines } from './RichInlines.js';
import { RichTable } from './RichTable.js';
import styles from './richText.module.css';

/** Draws rich text node by node: nothing in it can ever become markup. */
export function RichTextView({ content }: { content: RichText }) {
  return (
    <div className={styles['text']}>
      <Blocks blocks={content} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: RichBlock[] }): ReactNode {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { block: RichBlock }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <RichInlines nodes={block.children} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <RichInlines nodes={block.children} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.children.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item.children} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case 'table':
      return <RichTable rows={block.children} />;
  }
}
