<#import "paper.tex.ftl" as paper>
<#macro room space words>
<#if space.kind == "choice" || space.kind == "choices">
{\small <#if space.kind == "choice">${words.choose_one}<#else>${words.choose_all}</#if>}\par
<#list space.options as option>
\fbox{\rule{0pt}{1.2ex}\rule{1.2ex}{0pt}} \textbf{${option.letter}} ${option.text}\par
</#list>
<#elseif space.kind == "match">
{\small ${words.match_each}}\par
<#list space.options as option>
\textbf{${option.letter}} ${option.text}\par
</#list>
<#list space.items as item>
\fbox{\rule{0pt}{4mm}\rule{7mm}{0pt}} ${item}\par
</#list>
<#elseif space.kind == "essay">
\room{0.96\linewidth}{${space.lines * 8}mm}\par
<#else>
${words.answer}${words.colon} <#if space.kind == "shape">\room{60mm}{${space.lines * 7}mm}<#elseif space.kind == "number">\room{45mm}{${space.lines * 7}mm}<#else>\room{110mm}{${space.lines * 7}mm}</#if><#if space.unit??> ${space.unit}</#if>\par
</#if>
</#macro>
<@paper.page head=head heading=head.title>
<#if head.about.course?has_content>
${head.words.course}${head.words.colon} ${head.about.course}\par
</#if>
<#if head.about.date?has_content>
${head.words.date}${head.words.colon} ${head.about.date}\par
</#if>
<#if head.about.duration?has_content>
${head.words.duration}${head.words.colon} ${head.about.duration}\par
</#if>
<#if head.about.aids?has_content>
${head.words.aids}${head.words.colon} ${head.about.aids}\par
</#if>
<#if head.about.instructions??>
${head.about.instructions}
</#if>
<#if head.about.cover>
\clearpage
</#if>
<#list sections as section>
<@paper.section section=section>
<@each of=section.questions; question>
<#if question.newPage>
\clearpage
</#if>
\begin{question}{${question.number}. ${question.title}}{${question.points}}
${question.text}
<#list question.parts as part>
<@paper.ask part=part/>
<@room space=part.space words=head.words/>
</#list>
\end{question}
</@each>
</@paper.section>
</#list>
</@paper.page>
