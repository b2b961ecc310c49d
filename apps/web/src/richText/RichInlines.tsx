import type { RichInline } from '@gssr/contract';
import type { ReactNode } from 'react';
import { Citation } from './Citation.js';
import { Words } from './Words.js';
import styles from './richText.module.css';

export function RichInlines({ nodes }: { nodes: RichInline[] }): ReactNode {
  return nodes.map((node, index) => <Inline key={index} node={node} />);
}

const openable = /^(https:|mailto:|tel:|#)/;

function Inline({ node }: { node: RichInline }): ReactNode {
  switch (node.type) {
    case 'text':
      return <Words text={node.text} />;
    case 'code':
      return (
        <code>
          <Words text={node.text} />
        </code>
      );
    case 'break':
      return <br />;
    case 'cite':
      return <Citation source={node.source} />;
    case 'image':
      return <img className={styles['image']} src={`/media/${node.media}`} alt={node.alt} loading="lazy" />;
    case 'strong':
      return (
        <strong>
          <RichInlines nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <RichInlines nodes={node.children} />
        </em>
      );
    case 'link':
      return (
        <a href={openable.test(node.href) ? node.href : undefined} rel="noreferrer">
          <RichInlines nodes={node.children} />
        </a>
      );
  }
}
