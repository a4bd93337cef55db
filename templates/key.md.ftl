<#macro answers lines><#list lines as line>${line}<#sep>; </#sep></#list></#macro>
# ${head.words.key} – ${head.title}

${head.words.for_teachers}

- **${head.words.name}${head.words.colon}** ${head.name}
- **${head.words.id}${head.words.colon}** ${head.id}
- **${head.words.code}${head.words.colon}** ${head.code}
- **${head.words.points}${head.words.colon}** ${head.points}

<#list sections as section>
<#if section.title?has_content>
# ${section.title} (${section.points})

</#if>
<#if section.text??>
${section.text}

</#if>
<@each of=section.questions; question>
## ${question.number}. ${question.title} (${question.points})

${question.text}

<#list question.parts as part>
<#if part.letter?has_content>
**(${part.letter})**<#if part.ask??> ${part.ask}</#if> (${part.points})

<#elseif part.ask??>
${part.ask}

</#if>
**${head.words.answer}${head.words.colon} <@answers lines=part.answers/>**

<#if part.also?has_content>
${head.words.also}${head.words.colon} <@answers lines=part.also/>

</#if>
</#list>
<#if question.solution??>
### ${head.words.solution}

${question.solution}

</#if>
<#if question.mistakes?has_content>
### ${head.words.mistakes}

<#list question.mistakes as mistake>
- <#list mistake.leads as wrong><#if wrong.letter?has_content>(${wrong.letter}) </#if><@answers lines=wrong.answers/><#sep>, </#sep></#list> – ${mistake.id}<#if mistake.credit?has_content>, ${mistake.credit} ${head.words.credit}</#if><#if mistake.feedback??>: ${mistake.feedback}</#if>
</#list>

</#if>
</@each>
</#list>
