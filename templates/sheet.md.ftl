<#assign blank>\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_</#assign>
# ${head.title}

<#if head.about.course?has_content>
- **${head.words.course}${head.words.colon}** ${head.about.course}
</#if>
<#if head.about.date?has_content>
- **${head.words.date}${head.words.colon}** ${head.about.date}
</#if>
<#if head.about.duration?has_content>
- **${head.words.duration}${head.words.colon}** ${head.about.duration}
</#if>
<#if head.about.aids?has_content>
- **${head.words.aids}${head.words.colon}** ${head.about.aids}
</#if>
- **${head.words.name}${head.words.colon}** <#if head.name?has_content>${head.name}<#else>${blank}</#if>
- **${head.words.id}${head.words.colon}** ${head.id}
- **${head.words.code}${head.words.colon}** ${head.code}
- **${head.words.points}${head.words.colon}** ${head.points}

<#if head.about.instructions??>
${head.about.instructions}

</#if>
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
<#assign space = part.space>
<#if space.kind == "choice" || space.kind == "choices">
<#if space.kind == "choice">${head.words.choose_one}<#else>${head.words.choose_all}</#if>

<#list space.options as option>
- ☐ **${option.letter}** ${option.text}
</#list>

<#elseif space.kind == "match">
${head.words.match_each}

<#list space.items as item>
- ${item}: \_\_\_\_
</#list>

${head.words.options}${head.words.colon}

<#list space.options as option>
- **${option.letter}** ${option.text}
</#list>

<#elseif space.kind == "essay">
<#list 1..space.lines as line>
${blank}${blank}${blank}

</#list>
<#else>
${head.words.answer}${head.words.colon} ${blank}<#if space.unit??> ${space.unit}</#if>

</#if>
</#list>
</@each>
</#list>
