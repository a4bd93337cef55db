<#--
  GIFT (https://docs.moodle.org/en/GIFT_format). Model: entries, each a category or a question. Every
  text has its format in brackets, so that one that begins with brackets keeps them, and every answer
  its share in percent, so that one that begins with a percent sign keeps it.
-->
<#macro feedback of>
<#if of != "">#[html]${of}</#if><#t>
</#macro>
<@each of=entries; entry>
<#if entry.category != "">
<#-- Escapes would stay in the name of a category. A blank line has to follow. -->
$CATEGORY: <#outputformat "CDATA">${entry.category}</#outputformat>

<#else>
<#assign question = entry.question>
<#assign type = question.body.type>
//<#outputformat "GIFTComment"> [id:${question.idnumber}]<#list question.tags as tag> [tag:${tag}]</#list></#outputformat>
<#assign truths = question.body.truths![]>
::${question.name}::[html]${question.text} {<#if type == "numerical">#</#if>
<#switch truths?has_content?then("truefalse", type)>
<#case "numerical">
<#list question.body.answers as answer>
=%${answer.percent}%${answer.text}:${answer.tolerance}<@feedback answer.feedback/>
</#list>
<#break>
<#case "shortanswer">
<#list question.body.answers as answer>
=%${answer.percent}%${answer.text}<@feedback answer.feedback/>
</#list>
<#break>
<#case "multichoice">
<#list question.body.answers as option>
<#if option.percent == "100" && question.body.single>=<#elseif option.percent == "0">~<#else>~%${option.percent}%</#if>[html]${option.text}<@feedback option.feedback/>
</#list>
<#break>
<#case "truefalse">
<#-- What is said to the wrong choice; nothing is said to the right one. -->
${question.body.truth}<#list question.body.answers as option><#if option.percent != "100"><@feedback option.feedback/></#if></#list>
<#break>
<#case "matching">
<#list question.body.pairs as pair>
=[html]${pair.item} -> ${pair.option}
</#list>
<#list question.body.spare as option>
= -> ${option}
</#list>
<#break>
</#switch>
<#if question.solution != "">
####[html]${question.solution}
</#if>
}

</#if>
</@each>
