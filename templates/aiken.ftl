<#--
  Aiken (https://docs.moodle.org/en/Aiken_format): multiple choice, every text on one line. Model:
  entries; sections have no place in it.
-->
<#list entries as entry>
<#if entry.question??>
<#assign question = entry.question>
<#outputformat "AikenText">${question.text}</#outputformat>
<#assign answer = "">
<#list question.body.answers as option>
<#assign letter = option?counter?upper_abc>
<#if option.percent == "100"><#assign answer = letter></#if>
${letter}. ${option.text}
</#list>
ANSWER: ${answer}

</#if>
</#list>
