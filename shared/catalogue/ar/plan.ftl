# خطة التدريب (P2).

### كل الخطط

plans = خطط التدريب
plans-help = من الفجوة إلى الأهداف والأسابيع والتوقيعات.
plans-empty-title = لا توجد خطة تدريب بعد
plans-empty-text = اختر من الفجوات ما هو أكثر إلحاحًا. تُقترح الأهداف والأسابيع، وتغيّر أنت ما لا يناسب.
plans-empty-read = ستظهر هنا حالما يضع أحد المحررين خطة.
plan-from-gaps = خطة جديدة من الفجوات
plan-from-to = { $from } – { $to }
plan-weeks = { $count ->
    [zero] لا أسابيع بعد
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
plan-week-now = الآن الأسبوع { $week }
plan-signatures = { $count ->
    [zero] لا توقيعات
    [one] توقيع واحد
    [two] توقيعان
    [few] { $count } توقيعات
    [many] { $count } توقيعًا
   *[other] { $count } توقيع
}
kind-plan = خطة تدريب
kind-objective = هدف تعلّم
kind-activity = نشاط في خطة

### خطة جديدة

plan-new = خطة تدريب جديدة
plan-new-hint = اختر فجوة أو أكثر واسمًا واليوم الأول. كل ما عدا ذلك مقترح ويمكن تغييره.
plan-which-gaps = على أي فجوات تعمل الخطة؟
plan-which-gaps-help = الأكثر إلحاحًا أولًا. ويُعمل عليها بهذا الترتيب.
plan-no-gaps-title = لم تُدوَّن أي فجوة بعد
plan-no-gaps-text = تبدأ الخطة من فجوة: ما الناقص. دوّن واحدة هنا، أو ابدأ باسم فقط.
plan-urgency-critical = حرجة
plan-urgency-high = عالية
plan-urgency-medium = متوسطة
plan-urgency-low = منخفضة
plan-gap-planned = تعمل عليها خطة
plan-gap-gone = فجوة لم تعد موجودة
plan-gap-new = فجوة لم تُدوَّن بعد
plan-field-title = اسم الخطة
plan-field-start = اليوم الأول
plan-field-end = اليوم الأخير
plan-field-baseline = الدرجة في البداية
plan-field-target = الدرجة المستهدفة
plan-new-proposal = { $count ->
    [one] ستُقترح ثلاثة أهداف وخمسة أسابيع من الأنشطة.
   *[other] لكل من الفجوات ({ $count }) ستُقترح ثلاثة أهداف وخمسة أسابيع من الأنشطة، فجوة بعد أخرى.
}
plan-make = ضع الخطة
plan-made = وُضعت الخطة «{ $what }»
plan-removed-title = هذه الخطة في السلة
plan-removed-text = تعود كاملة مع كل ما كُتب فيها منذ ذلك الحين.

plan-propose-objective-document = توثيق الإجراء خطوة بخطوة: { $aim }
plan-propose-objective-execute = تنفيذ الإجراء في عمل حقيقي: { $aim }
plan-propose-objective-demonstrate = إجراء عرض عملي دون مساعدة عند حدوث عطل: { $aim }
plan-propose-criteria-document = يستطيع زميل اتباعه دون سؤال
plan-propose-criteria-execute = نُفّذ ثلاث مرات، آخرها دون الورقة
plan-propose-criteria-demonstrate = كل شيء يُنجز دون توجيه
plan-propose-assessed-document = تُقرأ الوثيقة معًا
plan-propose-assessed-execute = السجل أو صورة للعمل
plan-propose-assessed-demonstrate = عرض عملي مع عطل مصطنع
plan-propose-concepts = المفاهيم والمصطلحات: { $aim }
plan-propose-tour = جولة أولى في الأدوات
plan-propose-as-is = تدوين ما يجري اليوم
plan-propose-set-up = الإعداد معًا
plan-propose-set-up-practice = إعداد الباقي بنفسك
plan-propose-write-down = تدوين ما أُعدّ ولماذا
plan-propose-recover = الاستعادة بعد عطل معًا
plan-propose-recover-practice = الاستعادة بعد عطل بنفسك
plan-propose-drill = إجراء تمرين وكتابة نتيجته
plan-propose-watch = المراقبة وإيجاد الأعطال
plan-propose-run = التشغيل مدة أسبوع
plan-propose-call = مكالمة إرشاد: ما نجح وما تعثّر
plan-propose-show = عرض عملي

### خطة واحدة

plan-parts = أجزاء الخطة
plan-part-overview = نظرة عامة
plan-part-overview-hint = لماذا هذه الخطة، وما الذي يأتي أولًا، ومن يتعلّم.
plan-part-objectives = الأهداف
plan-part-objectives-hint = ما سيُرى المتعلمون يفعلونه عند إتمام الخطة.
plan-part-weeks = الأسابيع
plan-part-weeks-hint = ما يحدث ومتى. انقل النشاط من نقاطه، أو استخدم الأسهم.
plan-part-resources = الموارد
plan-part-resources-hint = ما يجب أن يكون جاهزًا قبل بدء التدريب.
plan-part-time = الوقت
plan-part-time-hint = ما يتطلبه من المتعلمين والمدربين، مجموعًا من الأنشطة.
plan-part-milestones = المعالم
plan-part-milestones-hint = التواريخ التي يُعرف عندها أين وصلتم.
plan-part-document = التوقيع
plan-part-document-hint = الخطة كوثيقة: اقرأها واطبعها ووقّعها.
plan-this = هذه الخطة
plan-remove = ضع هذه الخطة في السلة
plan-not-said = غير محدد
plan-minutes = { $minutes } د
plan-hours = { $hours } س
plan-carry = انقل إلى موضع آخر
plan-earlier = أبكر
plan-later = لاحقًا
plan-moved = «{ $what }» يأتي الآن أبكر
plan-moved-to = «{ $what }» في الأسبوع { $week }
plan-move-earlier = قدّم: { $what }
plan-move-later = أخّر: { $what }

plan-end-by-weeks = تنتهي بحسب أسابيعها في { $date }
plan-score-measured = القياس الأساسي كان { $score }
plan-score-agreed = الشراكة تستهدف { $score }
plan-priorities = الأولويات
plan-priorities-help = الفجوات التي تسدّها هذه الخطة، الأولى أولًا.
plan-priorities-none = لم تُختر أي فجوة بعد.
plan-priority-add = أضف فجوة
plan-priority-drop = أخرج من الخطة: { $what }
plan-priority-dropped = لم تعد الخطة تعمل على «{ $what }»
plan-priority-in = في الخطة
plan-priority-out = ليست في الخطة
plan-level-to = { $now } ← { $then }
plan-approach = الطريقة
plan-approach-example = وحدات قصيرة بحسب وقتهم، ثم جلستان معًا
plan-overview = عمّ تدور
plan-overview-example = لماذا الآن، وما الذي سيختلف بعدها
plan-learners = من يتعلّم
plan-learners-all = لم يُسمَّ أحد، فكل موظفي الشريك يتعلمون. المس أسماء المشاركين.
plan-learners-some = يشارك من عليهم علامة.
plan-learns = { $name } يشارك
plan-learns-not = { $name } لا يشارك
plan-direction = من يدرّب من
plan-direction-to-partner = المنظمة تدرّب الشريك
plan-direction-from-partner = الشريك يدرّب المنظمة
plan-direction-both = كل منهما يدرّب الآخر
plan-mentoring = مكالمات الإرشاد
plan-mentoring-help = المعتاد ساعة إلى ساعتين في الأسبوع ما دامت الخطة جارية.
plan-calls = كم مرة
plan-calls-weekly = كل أسبوع
plan-calls-fortnightly = كل أسبوعين
plan-calls-monthly = كل شهر
plan-calls-as-needed = عند الحاجة
plan-call-minutes = المدة
plan-call-day = اليوم
plan-call-time = الساعة
plan-call-time-example = ‏10:00 في نيروبي
plan-call-platform = عبر أي وسيلة
plan-call-fallback = إن تعذّر ذلك
plan-call-day-mon = الاثنين
plan-call-day-tue = الثلاثاء
plan-call-day-wed = الأربعاء
plan-call-day-thu = الخميس
plan-call-day-fri = الجمعة
plan-call-day-sat = السبت
plan-call-day-sun = الأحد
plan-sustainability = كيف تدوم
plan-sustainability-example = من هو الشخص الثاني، ومن أين الميزانية، ولمن الوثائق

### الأهداف

plan-objectives-empty-title = لا أهداف بعد
plan-objectives-empty-text = يقول الهدف ما سيُرى شخص يفعله: «استعادة ملف من نسخة الليلة الماضية».
plan-objective = ما سيُرى المتعلم يفعله
plan-objective-add = هدف آخر
plan-verb-vague = لا يمكن لأحد أن يرى هل تحقق ذلك.
plan-verb-other = هل يبدأ بشيء يمكن رؤيته؟
plan-verbs = بدايات جيدة: إعداد، تنفيذ، توثيق، استعادة، اختبار، إجراء، تدريب.
plan-why = لماذا يهم المتعلم
plan-why-example = لا ليالٍ أخرى في إعادة كتابة سجلات ضائعة
plan-criteria = متى يتحقق
plan-assessed = كيف يُعرف ذلك
plan-gap = لأي فجوة
plan-no-gap = لا فجوة بعينها

### الأسابيع

plan-week = الأسبوع { $week }
plan-week-from = من { $date }
plan-week-empty = لا شيء مخطط
plan-week-number = الأسبوع
plan-weeks-empty-title = لا أنشطة بعد
plan-weeks-empty-text = ضع النشاط الأول في الأسبوع 1. يُجمع الوقت أثناء العمل.
plan-sum-learner = المتعلم { $time }
plan-sum-trainer = المدرب { $time }
plan-activity = نشاط
plan-activity-help = ما يُفعل في سطر. النوع والوقت والشخص يأتون بعد ذلك.
plan-activity-add-week = أضف إلى الأسبوع { $week }
plan-activity-remove = ضع هذا النشاط في السلة
plan-activity-done = تمّ
plan-kind = النوع
activity-kind-self-paced = تعلّم ذاتي
activity-kind-live = جلسة مباشرة
activity-kind-practice = تدريب عملي
activity-kind-assignment = مهمة
activity-kind-call = مكالمة إرشاد
activity-kind-assessment = تقييم
plan-length = المدة
plan-stage = المرحلة
activity-stage-foundation = الأساس
activity-stage-configuration = الإعداد
activity-stage-restoration = الاستعادة
activity-stage-operations = التشغيل
plan-method = طريقة التقديم
plan-method-usual = لا شيء خاص
plan-method-as = كالمعتاد: { $method }
activity-method-self-paced = تعلّم ذاتي، وأيضًا دون اتصال
activity-method-live = مباشر عبر الشبكة
activity-method-workshop = ورشة في الموقع
activity-method-shadowing = العمل إلى جانب شخص
activity-method-calls = مكالمات الإرشاد
plan-ratio-self-paced = ساعة من المادة هي ساعة من التعلّم.
plan-ratio-live = ساعة من الجلسة ساعتان مع التحضير. تحتاج إلى 1 ميغابت/ث.
plan-ratio-workshop = يوم من الورشة ثلاثة أيام إجمالًا.
plan-ratio-shadowing = أسبوع إلى جانب شخص أربعة أسابيع في التقويم.
plan-ratio-calls = ساعة إلى ساعتين في الأسبوع ما دامت الحاجة.
plan-in-all = { $time } إجمالًا مع التحضير
plan-after = بعد: { $what }
plan-after-field = ما يأتي أولًا
plan-after-none = لا شيء بعينه
plan-in-week = { $what } (الأسبوع { $week })
plan-owner = المسؤول
plan-flag-prerequisite-later = ما يحتاجه أولًا يأتي لاحقًا
plan-flag-prerequisite-later-next = أخّر هذا، أو قدّم الآخر.
plan-flag-circle = ينتظر نفسه
plan-flag-circle-next = اختر شيئًا آخر يأتي أولًا، هنا أو هناك.
plan-flag-prerequisite-gone = ما يحتاجه أولًا لم يعد في الخطة
plan-flag-prerequisite-gone-next = اختر شيئًا آخر أو لا شيء.
plan-flag-stage-early = تأتي بعده مرحلة أسبق
plan-flag-stage-early-next = الأساس قبل الإعداد والاستعادة والتشغيل.
plan-too-slow = خط أحد المواقع أبطأ من اللازم
plan-slow = تحتاج الجلسة المباشرة إلى 1 ميغابت/ث. أبطأ من ذلك: { $sites }. اعرض بدلًا منها حزمة دون اتصال.
plan-slow-site = { $name } ({ $kbps } كيلوبت/ث)
plan-make-offline = اجعله حزمة دون اتصال
plan-made-offline = «{ $what }» صار تعلّمًا ذاتيًا

### الموارد

plan-resources-have = { $have } من { $total } جاهزة
plan-resource-more = من أين، ومن يتولّاه
plan-resource-source = ما هو ومن أين
resource-documentation = الوثائق الرسمية
resource-documentation-help = للإصدار المستخدم هنا.
resource-video = شرح مصوّر
resource-video-help = من صنعكم أو تمت مراجعته؛ ويمكن حفظه للاستخدام دون اتصال.
resource-environment = بيئة للتمرين
resource-environment-help = جهاز أو حساب تجريبي لا ينكسر فيه شيء.
resource-template = قالب
resource-template-help = نموذج يملؤه المتعلمون لموقعهم.
resource-troubleshooting = دليل الأعطال
resource-troubleshooting-help = الأعطال الشائعة وما العمل.
resource-checklist = قائمة التقييم
resource-checklist-help = ما يُنظر إليه في العرض العملي.
resource-certificate = قالب الشهادة
resource-certificate-help = لمن يحققون الأهداف.

### الوقت

plan-time-learner = كل متعلم
plan-time-learner-help = تُحسب مكالمات الإرشاد لدى المدربين.
plan-time-trainer = المدربون
plan-time-trainer-help = الحصة المعتادة لكل نشاط، ما لم تحددها فيه.
plan-time-weeks = في التقويم
plan-time-weeks-help = تؤجَّل جلسات ويمرض أناس: الهامش يُبقي الخطة صادقة.
plan-time-self-paced = تعلّم ذاتي
plan-time-live = جلسات مباشرة
plan-time-practice = تدريب عملي ومهام
plan-time-assessment = تقييم
plan-time-preparing = التحضير
plan-time-delivering = التقديم
plan-time-reviewing = المراجعة
plan-time-assessing = التقييم
plan-time-mentoring = مكالمات الإرشاد
plan-trainer-time = وقت المدرب
plan-usual = المعتاد: { $time }
plan-in-total = المجموع
plan-weeks-with-buffer = { $weeks ->
    [one] أسبوع واحد من الأنشطة
    [two] أسبوعان من الأنشطة
    [few] { $weeks } أسابيع من الأنشطة
   *[other] { $weeks } أسبوعًا من الأنشطة
} مع { $buffer }٪ تصير { $calendar ->
    [one] أسبوعًا واحدًا
    [two] أسبوعين
    [few] { $calendar } أسابيع
   *[other] { $calendar } أسبوعًا
} في التقويم.
plan-until = حتى { $date }.
plan-buffer = الهامش
plan-buffer-usual = المعتاد { $buffer }٪

### المعالم

milestone-approved = اعتماد خطة التدريب
plan-milestone-priority = إتمام: { $what }
milestone-review = مراجعة منتصف المدة
milestone-final = التقييم النهائي
milestone-closure = الاختتام
plan-milestone-was = بُلغ في { $date }
plan-milestone-wanted = مطلوب بحلول { $date }
plan-milestone-proposed = بحسب الأسابيع: { $date }
plan-milestone-open = لا تاريخ بعد
plan-target-date = مطلوب بحلول
plan-actual-date = بُلغ في
plan-take-proposed = خذ { $date }

### الوثيقة

plan-paper = خطة تدريب
plan-paper-partner = الشريك
plan-paper-country = البلد
plan-paper-languages = اللغات
plan-paper-zone = المنطقة الزمنية
plan-paper-period = الفترة
plan-paper-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
   *[other] { $count } شهرًا
}
plan-paper-focal-point = نقطة الاتصال
plan-paper-leader = قيادة الشريك
plan-paper-mentor = المرشد
plan-paper-manager = مدير الشراكة
plan-paper-score = الدرجة
plan-paper-score-to = { $from } ← { $to }
plan-paper-schedule = جدول الأسابيع
plan-paper-what = النشاط
plan-paper-time = الوقت
plan-paper-who = المسؤول
plan-paper-ready = جاهز
plan-paper-missing = ناقص
plan-paper-resource = المورد
plan-paper-milestone = المعلم
plan-paper-investment = الوقت المطلوب
plan-paper-approvals = الاعتمادات
plan-paper-level-now = الآن
plan-paper-level-wanted = المطلوب
plan-paper-nothing = –
plan-sign-hint = التوقيع على الخطة كما تراها الآن. وكل تغيير لاحق يظهر بجانبه مع ما تغيّر.

### الحقول، حيث يسمّيها اختلاف

field-plan-title = { plan-field-title }
field-plan-start = { plan-field-start }
field-plan-end = { plan-field-end }
field-plan-baseline = { plan-field-baseline }
field-plan-target = { plan-field-target }
field-plan-direction = { plan-direction }
field-plan-buffer = { plan-buffer }
field-plan-calls = { plan-calls }
field-plan-overview = { plan-overview }
field-plan-sustainability = { plan-sustainability }
field-plan-call-day = { plan-call-day }
field-plan-call-time = { plan-call-time }
field-plan-call-minutes = { plan-call-minutes }
field-plan-call-platform = { plan-call-platform }
field-plan-call-fallback = { plan-call-fallback }
field-priority-chosen = { plan-priority-in }
field-priority-approach = { plan-approach }
field-priority-target = { plan-target-date }
field-learner-takes-part = { plan-learners }
field-objective-what = { plan-objective }
field-objective-gap = { plan-gap }
field-objective-why = { plan-why }
field-objective-criteria = { plan-criteria }
field-objective-assessed = { plan-assessed }
field-activity-what = { plan-activity }
field-activity-kind = { plan-kind }
field-activity-method = { plan-method }
field-activity-stage = { plan-stage }
field-activity-week = { plan-week-number }
field-activity-gap = { plan-gap }
field-activity-owner = { plan-owner }
field-activity-after = { plan-after-field }
field-activity-minutes = { plan-length }
field-activity-preparing = { plan-time-preparing }
field-activity-delivering = { plan-time-delivering }
field-activity-reviewing = { plan-time-reviewing }
field-activity-assessing = { plan-time-assessing }
field-activity-mentoring = { plan-time-mentoring }
field-resource-what = { plan-resource-source }
field-resource-owner = { plan-owner }
field-milestone-target = { plan-target-date }
kind-priority = أولوية في خطة
kind-learner = من يتعلّم
kind-resource = مورد خطة
kind-milestone = معلم
