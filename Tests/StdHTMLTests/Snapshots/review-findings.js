window.stdcFindings={"pages":1,"names":{"error":"错误","warning":"警告","info":"提示","base":"服务基础标准体系","implementation":"服务实施标准体系","support":"服务保障标准体系","post":"岗位工作标准体系"},"groups":[
{"page":0,"rule":"GBT1.1-REF-01","severity":"error","subsystem":"implementation","stage":"征求意见稿","count":1},
{"page":0,"rule":"GBT1.1-TERM-02","severity":"warning","subsystem":"post","stage":"发布稿","count":1}
]};
