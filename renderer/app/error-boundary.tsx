import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { i18n } from '../i18n/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** Keeps a broken view from taking the window with it; what was saved is in the backend anyway. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div role="alert">
        <EmptyState title={i18n.t('error.title')} hint={i18n.t('error.broke')}>
          <Button onClick={() => this.setState({ broken: false })}>{i18n.t('error.again')}</Button>
        </EmptyState>
      </div>
    )
  }
}
