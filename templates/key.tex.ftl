<#import "paper.tex.ftl" as paper>
<@paper.page head=head heading=head.words.key + " – " + head.title note=head.words.for_teachers>
<#list sections as section>
<@paper.section section=section>
<@each of=section.questions; question>
\par\bigskip\textbf{${question.number}. ${question.title}}\hspace{0.8em}{\small ${question.points}}\par\nopagebreak\smallskip\hrule\smallskip
${question.text}
<#list question.parts as part>
<@paper.ask part=part/>
{\small ${head.words.answer}${head.words.colon}} <#list part.answers as line>\textbf{${line}}<#sep>; </#sep></#list>\par
<#if part.also?has_content>
{\small ${head.words.also}${head.words.colon}} <#list part.also as line>${line}<#sep>; </#sep></#list>\par
</#if>
</#list>
<#if question.solution??>
\par\smallskip\textbf{${head.words.solution}}\par
${question.solution}
</#if>
<#if question.mistakes?has_content>
\par\smallskip\textbf{${head.words.mistakes}}\par
{\small
<#list question.mistakes as mistake>
<#list mistake.leads as wrong><#if wrong.letter?has_content>(${wrong.letter}) </#if><#list wrong.answers as line>\textbf{${line}}<#sep>; </#sep></#list><#sep> </#sep></#list> – <#if mistake.feedback??>${mistake.feedback} </#if>\texttt{${mistake.id}}<#if mistake.credit?has_content>, ${mistake.credit} ${head.words.credit}</#if>\par
</#list>
}
</#if>
</@each>
</@paper.section>
</#list>
</@paper.page>
