/** For machines without a Chinese font of their own; its hundred pieces are fetched as letters need them. */
import '@fontsource-variable/noto-sans-sc/index.css'
