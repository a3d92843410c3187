import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

// What React itself takes to show anything: the measure of how soon a board is usable.
createRoot(document.getElementById('root')!).render(createElement('h1', null, 'Blank'))
