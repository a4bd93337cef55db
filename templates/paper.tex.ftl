<#-- What sheets and keys as LaTeX source share. Needs texlive-latex-base and texlive-latex-recommended. -->
<#macro page head heading note="">
\documentclass[11pt,a4paper]{article}
\usepackage[utf8]{inputenc}
% The fonts of a larger installation have more letters.
\IfFileExists{lmodern.sty}{\usepackage[T1]{fontenc}\usepackage{lmodern}}{}
\usepackage{amsmath,amssymb}
\usepackage{xcolor}
\usepackage[a4paper,margin=22mm,headheight=14pt]{geometry}
\usepackage{fancyhdr}
\pagestyle{fancy}
\fancyhf{}
\fancyhead[L]{\small ${heading}}
\fancyhead[R]{\small <#if head.name?has_content>${head.name}<#else>${head.id}</#if>}
\fancyfoot[L]{\small\texttt{${head.code}}}
\fancyfoot[C]{\small ${head.words.page} \thepage{} ${head.words.page_of} \pageref{LastPage}}
\setlength{\parindent}{0pt}
\setlength{\parskip}{4pt plus 2pt}
\setlength{\emergencystretch}{6em}
\raggedbottom
\renewcommand{\labelitemi}{$\bullet$}
\renewcommand{\labelitemii}{$\circ$}
% Commands of screens that LaTeX has under other names or not at all.
\providecommand{\argmax}{\operatorname*{arg\,max}}
\providecommand{\argmin}{\operatorname*{arg\,min}}
\providecommand{\plim}{\operatorname*{plim}}
\providecommand{\bm}[1]{\boldsymbol{#1}}
\providecommand{\coloneqq}{\mathrel{:=}}
\providecommand{\eqqcolon}{\mathrel{=:}}
\providecommand{\R}{\mathbb{R}}
\providecommand{\N}{\mathbb{N}}
\providecommand{\Z}{\mathbb{Z}}
% A question is kept together where a page has room for it.
\newenvironment{question}[2]{\par\bigskip\begin{minipage}{\linewidth}\setlength{\parskip}{4pt plus 2pt}\raggedright
  \textbf{#1}\hspace{0.8em}{\small #2}\par\smallskip\hrule\smallskip}{\end{minipage}\par}
\newcommand{\room}[2]{\par\smallskip\fbox{\rule{0pt}{#2}\rule{#1}{0pt}}}
\begin{document}
\raggedright
{\LARGE\bfseries ${heading}\par}
\medskip
<#if note?has_content>
\textbf{${note}}\par
</#if>
${head.words.name}${head.words.colon} <#if head.name?has_content>\textbf{${head.name}}<#else>\underline{\hspace{7cm}}</#if>\par
${head.words.id}${head.words.colon} ${head.id}\qquad ${head.words.code}${head.words.colon} \texttt{${head.code}}\qquad ${head.words.points}${head.words.colon} ${head.points}\par
\medskip\hrule\medskip
<#nested>
\label{LastPage}
\end{document}
</#macro>

<#macro section section>
<#if section.newPage>
\clearpage
</#if>
<#if section.title?has_content>
\par\bigskip{\Large\bfseries ${section.title}\par}{\small ${section.points}\par}
</#if>
<#if section.text??>
${section.text}
</#if>
<#nested>
</#macro>

<#macro ask part>
<#if part.letter?has_content>
\par\smallskip\textbf{(${part.letter})} <#if part.ask??>${part.ask} </#if>{\small ${part.points}}\par
<#elseif part.ask??>
\par ${part.ask}\par
</#if>
</#macro>
